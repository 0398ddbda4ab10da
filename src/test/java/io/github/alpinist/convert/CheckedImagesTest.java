package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckedImagesTest {
    /** Newer than the catalogue: its tags are spelled as its others are. */
    private static final String NEWS = "python:9.1-slim-bookworm";

    private final List<String> asked = new ArrayList<>();

    @Test
    void anImageThatItsRegistryHasIsWrittenWithThatAsEvidence() {
        Conversion conversion = convert("FROM " + NEWS + "\n", having("python:9.1-alpine3.21"));

        assertThat(conversion.text()).isEqualTo("FROM python:9.1-alpine3.21\n");
        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message()).endsWith("registry.example has it"));
        assertThat(conversion.findings()).isEmpty();
    }

    @Test
    void whereTheTagIsMissingTheNearestOneOfTheSameVersionIsWritten() {
        Conversion conversion =
                convert("FROM " + NEWS + "\n", having("python:9.1-alpine3.22", "python:9.1-alpine3.24"));

        assertThat(conversion.text()).isEqualTo("FROM python:9.1-alpine3.22\n");
        assertThat(conversion.changes())
                .anySatisfy(change -> assertThat(change.message())
                        .contains("there is no python:9.1-alpine3.21, registry.example has it"));
        assertThat(conversion.findings()).isEmpty();
    }

    @Test
    void whereNoneIsThereABlockerNamesAllThatWereAskedForAndNoOtherVersionIsTaken() {
        Conversion conversion = convert("FROM " + NEWS + "\nRUN apt-get update\n", having("python:9.2-alpine"));

        assertThat(conversion.text()).contains("FROM " + NEWS + "\n");
        assertThat(conversion.findings())
                .filteredOn(Finding::isBlocker)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .contains("registry.example has no python with the tag 9.1-alpine3.21 or 9.1-alpine or ");
                    assertThat(finding.remedy()).contains("published for Alpine");
                });
    }

    @Test
    void aTagThatAVariableHoldsIsReplacedWhereItIsWritten() {
        Conversion conversion = convert("ARG TAG=9.1-slim-bookworm\nFROM python:$TAG\n", having("python:9.1-alpine"));

        assertThat(conversion.text()).isEqualTo("ARG TAG=9.1-alpine\nFROM python:$TAG\n");
    }

    @Test
    void anImageThatFilesAreCopiedFromIsCheckedToo() {
        Conversion conversion = convert(
                "FROM debian:bookworm-slim\nCOPY --from=" + NEWS + " /a /b\n",
                having("alpine:3.21", "python:9.1-alpine"));

        assertThat(conversion.text()).isEqualTo("FROM alpine:3.21\nCOPY --from=python:9.1-alpine /a /b\n");
    }

    @Test
    void whereTheRegistryDoesNotAnswerTheCataloguesWordStandsAndOneNoteSaysSo() {
        Conversion conversion =
                convert("FROM " + NEWS + " AS a\nFROM golang:9.1-bookworm AS b\nFROM debian:bookworm\n", unreachable());

        assertThat(conversion.text())
                .isEqualTo("FROM python:9.1-alpine3.21 AS a\nFROM golang:9.1-alpine3.21 AS b\nFROM alpine:3.21\n");
        assertThat(conversion.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("base-image-unchecked");
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.message())
                    .isEqualTo("registry.example could not be asked whether it has python:9.1-alpine3.21: it is away");
        });
    }

    @Test
    void ofTagsThatTheCatalogueKnowsToBePublishedNothingIsSaidWhereTheRegistryDoesNotAnswer() {
        String text = "FROM python:3.12-slim-bookworm\nRUN apt-get update && apt-get install -y libpq5\n";

        assertThat(convert(text, unreachable())).usingRecursiveComparison().isEqualTo(convert(text, Lookup.NONE));
    }

    @Test
    void onlyImagesThatAreWrittenAreAskedFor() {
        String text = """
                ARG V
                FROM alpine:3.20 AS a
                FROM fedora:40 AS b
                FROM scratch AS c
                FROM a
                FROM nobody/knows:1
                FROM python:$V-slim
                FROM debian:12
                """;

        convert(text, having("alpine:3.21"));

        assertThat(asked).containsExactly("alpine:3.21");
    }

    private Conversion convert(String text, Lookup lookup) {
        return new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.empty(), List.of())
                .asking(lookup)
                .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
    }

    private Lookup having(String... images) {
        return image -> {
            asked.add(image);
            return Set.of(images).contains(image)
                    ? Answer.exists("registry.example")
                    : Answer.missing("registry.example");
        };
    }

    private static Lookup unreachable() {
        return image -> Answer.notReachable("registry.example", "it is away");
    }
}
