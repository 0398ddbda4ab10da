package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentsSectionsTest {
    private static final Measurements FULL = SampleMeasurements.full();

    @Test
    void theVariantsStandSideBySide() {
        assertThat(sections(FULL.contents()))
                .contains("- packages: original 3; alpine 3; slim 2\n")
                .contains(
                        "- shells: original 2: `/usr/bin/bash`, `/usr/bin/dash`; alpine 1: `/bin/ash`; slim 1: `/bin/ash`\n")
                .contains("- interpreters: original 1: `/usr/bin/perl`; alpine 0; slim 0\n")
                .contains("- user: original `root`; alpine `notes`; slim `notes`\n")
                .contains("- documentation: original 31.0 MB in 1204 files; alpine none; slim none\n");
    }

    @Test
    void licencesThatCameAndWentAreNamed() {
        assertThat(sections(FULL.contents()))
                .contains("- **new**\n  - `GPL-2.0-only`\n  - MIT\n- **gone**\n  - `BSD-3-Clause`");
    }

    @Test
    void whereOneVariantTellsNoLicenceNoneCameOrWent() {
        Contents original = FULL.contents().get(0);
        Contents silent = new Contents(
                original.variant(),
                List.of(new PackageSize("libc6", "2.36-9", 5, Optional.empty())),
                original.groups(),
                original.surface(),
                Optional.empty(),
                Optional.empty());

        assertThat(sections(List.of(silent, FULL.contents().get(2)))).doesNotContain("Licences");
    }

    @Test
    void vulnerabilitiesAreCountedBySeverityWhereADatabaseWasGiven() {
        assertThat(sections(FULL.contents()))
                .contains("- critical: original 1; alpine 0; slim 0\n- high: original 0; ")
                .contains("  - `CVE-2024-0001` in `libc6`, critical\n  - `CVE-2024-0002` in `gcc-12`, low\n");
        assertThat(sections(List.of(withoutDatabase()))).doesNotContain("vulnerabilities");
    }

    private static Contents withoutDatabase() {
        Contents slim = FULL.contents().get(2);
        return new Contents(
                slim.variant(), slim.packages(), slim.groups(), slim.surface(), Optional.empty(), slim.sbom());
    }

    private static String sections(List<Contents> contents) {
        Measurements measurements = new Measurements(0, List.of(), contents, List.of(), List.of(), Optional.empty());
        return new ContentsSections(measurements)
                .all().stream()
                        .filter(section -> !section.isEmpty())
                        .map(MarkdownSection::render)
                        .collect(Collectors.joining("\n"));
    }
}
