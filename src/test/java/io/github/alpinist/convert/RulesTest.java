package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void everyRuleHasAnIdOfItsOwn() {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyRuleSaysInOneLineWhatItDoes() {
        assertThat(Rules.all())
                .allMatch(rule -> !rule.summary().isBlank() && !rule.summary().contains("\n"));
    }
}
