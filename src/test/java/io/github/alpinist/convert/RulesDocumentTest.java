package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesDocumentTest {
    private static final Path PAGE = Path.of("docs/rules.md");

    @Test
    void everyRuleStandsInOneGroup() {
        List<String> ids = Rules.all().stream().map(Rule::id).toList();
        assertThat(RulesDocument.GROUPS).flatMap(RulesDocument.Group::ids).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String text = RulesDocument.text();
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md; to write it anew: mvn test -Dtest=RulesDocumentTest -Dalpinist.write=true")
                .isEqualTo(text);
    }
}
