package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a conversion adds for programs that do not work on Alpine as it is, and only when it is asked to. */
class AidsTest {
    private static Conversion convert(String text, Aid... aids) {
        return new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.empty(), List.of())
                .withAids(Set.of(aids))
                .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
    }

    @Test
    void gcompatIsAddedToTheImageThatRunsAndToNoBuildStage() {
        String text =
                "FROM debian:12 AS build\nRUN make\n\nFROM debian:12\nCOPY --from=build /tool /tool\nCMD [\"/tool\"]\n";

        assertThat(convert(text, Aid.GCOMPAT).text())
                .contains("\nFROM alpine:3.21\nRUN apk add --no-cache gcompat\nCOPY")
                .containsOnlyOnce("gcompat");
    }

    @Test
    void aDownloadForGlibcIsNoBlockerWhereGcompatIsTried() {
        String text = "FROM debian:12\nADD https://mirror.example/fd-v9-x86_64-unknown-linux-gnu.tar.gz /tmp/\n";

        assertThat(severities(convert(text), "glibc-download")).containsExactly(Severity.BLOCKER);
        assertThat(severities(convert(text, Aid.GCOMPAT), "glibc-download")).containsExactly(Severity.WARNING);
    }

    @Test
    void anImageWithAPythonOfItsOwnIsToldThatAlpinesPackagesAreNotForIt() {
        Conversion conversion =
                convert("FROM python:3.12-slim\nRUN python3 -m pip install numpy\n", Aid.DISTRIBUTION_PACKAGES);

        assertThat(conversion.text()).doesNotContain("py3-numpy");
        assertThat(conversion.findings()).anyMatch(finding -> finding.message().contains("py3-numpy"));
    }

    @Test
    void nothingIsAddedUnasked() {
        String text = "FROM debian:12\nRUN apt-get update && apt-get install -y python3-pip && pip install numpy\n";

        assertThat(convert(text).text()).doesNotContain("gcompat", "py3-numpy");
        assertThat(convert(text, Aid.values()).text()).contains("gcompat", "py3-numpy");
    }

    private static List<Severity> severities(Conversion conversion, String rule) {
        return conversion.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::severity)
                .toList();
    }
}
