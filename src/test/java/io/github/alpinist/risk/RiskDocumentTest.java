package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiskDocumentTest {
    private static final Path PAGE = Path.of("docs/musl.md");

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        String text = RiskDocument.text();
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/musl.md; to write it anew: mvn test -Dtest=RiskDocumentTest -Dalpinist.write=true")
                .isEqualTo(text);
    }

    @Test
    void everySentenceCanBeQuoted() {
        assertThat(Risks.groups().stream().flatMap(group -> group.risks().stream()))
                .allSatisfy(risk -> {
                    assertThat(risk.reason()).as(risk.id()).doesNotEndWith(".");
                    assertThat(risk.remedy()).as(risk.id()).doesNotEndWith(".");
                    assertThat(risk.sources())
                            .as(risk.id())
                            .isNotEmpty()
                            .allMatch(source -> source.startsWith("https://"));
                });
    }

    /** YAML takes what follows for a comment. */
    @Test
    void noSentenceIsCutAtANumberSign() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/github/alpinist/risk/catalogue"))) {
            assertThat(files.flatMap(file -> lines(file)))
                    .filteredOn(line -> line.matches("\\s+(?:- )?[a-z][a-z-]*: [^'\">|].* #.*"))
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoRisksShareAName() {
        assertThat(Risks.groups().stream()
                        .flatMap(group -> group.risks().stream())
                        .map(Risk::id))
                .doesNotHaveDuplicates();
    }
}
