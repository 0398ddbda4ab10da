package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To write the expected files anew: {@code mvn test -Dtest=ExamplesTest -Dalpinist.write=true}. */
class ExamplesTest {
    private static final Path EXPECTED = Path.of("examples/expected");

    static Stream<Example> examples() throws IOException {
        return Example.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleConvertsToWhatIsExpectedOfIt(Example example) throws IOException {
        Conversion conversion = example.conversion(Release.DEFAULT);
        String findings = Example.text(example.findings(conversion, Release.DEFAULT));
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(example.expectedDockerfile(), conversion.text());
            Files.writeString(example.expectedFindings(), findings);
        }
        assertThat(conversion.text()).isEqualTo(Files.readString(example.expectedDockerfile()));
        assertThat(findings).isEqualTo(Files.readString(example.expectedFindings()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingStandsInTheWayOfAnExample(Example example) {
        Conversion conversion = example.conversion(Release.DEFAULT);
        assertThat(conversion.kind()).isEqualTo(Conversion.Kind.CONVERTED);
        assertThat(example.findings(conversion, Release.DEFAULT)).noneMatch(Finding::isBlocker);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleSaysHowItIsTested(Example example) {
        Testing testing = example.settings().testing();
        assertThat(testing.commands()).isNotEmpty();
        assertThat(testing.smoke()).contains("/health");
        assertThat(testing.copies())
                .allSatisfy(copy -> assertThat(example.folder().resolve(copy)).exists());
        testing.compose()
                .ifPresent(file -> assertThat(example.folder().resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleHasAPageThatTheListLeadsTo(Example example) throws IOException {
        assertThat(example.read("README.md").orElse("")).startsWith("# " + example.name() + "\n");
        assertThat(Files.readString(Path.of("examples/README.md"))).contains("(" + example.name() + "/README.md)");
    }

    @Test
    void nothingIsExpectedOfAnExampleThatIsGone() throws IOException {
        List<String> known = Example.all().stream()
                .flatMap(example -> Stream.of(example.expectedDockerfile(), example.expectedFindings()))
                .map(Path::toString)
                .toList();
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files).extracting(Path::toString).containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
