package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    @Test
    void everyRuleHasAnIdOfItsOwn() {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPairOfFilesThatShowsIt(Rule rule) throws IOException {
        assertThat(Case.of(rule))
                .as("pairs in %s/%s that the rule has a part in", Case.FOLDER, rule.id())
                .anyMatch(pair -> pair.shows(rule));
    }

    @Test
    void everyPairIsOfARule() throws IOException {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        assertThat(Case.all()).allMatch(pair -> ids.contains(pair.rule()));
    }

    @Test
    void everyRuleSaysInOneLineWhatItDoes() {
        assertThat(Rules.all())
                .allMatch(rule -> !rule.summary().isBlank() && !rule.summary().contains("\n"));
    }
}
