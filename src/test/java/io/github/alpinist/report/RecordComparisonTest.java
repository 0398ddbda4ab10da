package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordComparisonTest {
    private static final Report SMALLER = Reports.withVariants(List.of(
            Reports.variant(VariantName.ORIGINAL, 467_400_000L, 171_200_000L, 214),
            Reports.variant(VariantName.SLIM, 97_000_000L, 44_900_000L, 20)));

    @Test
    void figuresThatDifferAreToldWhereBothHaveThem() {
        assertThat(RecordComparison.of(Reports.full(), SMALLER).figures())
                .containsExactly(
                        new FigureChange(VariantName.SLIM, "uncompressed", 117_300_000L, 97_000_000L),
                        new FigureChange(VariantName.SLIM, "packages", 22, 20));
    }

    @Test
    void findingsComeAndGoByTheirWordsAndNotByTheirLines() {
        RecordComparison comparison = RecordComparison.of(Reports.blocked(), Reports.full());

        assertThat(comparison.findingsCame()).extracting("rule").containsExactly("dns-search", "locale-missing");
        assertThat(comparison.findingsGone()).extracting("rule").containsExactly("package-unknown");
    }

    @Test
    void aCheckThatEndedOtherwiseIsNamed() {
        assertThat(RecordComparison.of(Reports.full(), Reports.failed()).checks())
                .anySatisfy(change -> assertThat(change.toString())
                        .contains("make check", "SLIM", "Optional.empty", "Optional[FAILED]"))
                .anySatisfy(change -> assertThat(change.toString())
                        .contains("GET /health", "SLIM", "Optional[PASSED]", "Optional.empty"));
    }

    @Test
    void whatBothMeasuredIsComparedByItsSpread() {
        assertThat(RecordComparison.of(Reports.full(), SMALLER).measured())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.difference().isOne()).isFalse());
    }

    @Test
    void packagesAreComparedWhereBothToldTheirContents() {
        Measurements full = SampleMeasurements.full();
        Contents alpine = full.contents().get(1);
        Contents other = full.contents().get(2);
        Report before = with(full, alpine);
        Report after = with(
                full,
                new Contents(
                        VariantName.ALPINE,
                        other.packages(),
                        other.groups(),
                        other.surface(),
                        other.vulnerabilities(),
                        other.sbom()));

        assertThat(RecordComparison.of(before, after).packages())
                .extracting(PackageChange::name, change -> change.after().isPresent())
                .containsExactly(tuple("gcc", false));
        assertThat(RecordComparison.of(Reports.full(), Reports.blocked()).packages())
                .isEmpty();
    }

    @Test
    void theSameRecordTwiceDiffersInNothing() {
        Document document = ComparisonDocument.of(RecordComparison.of(Reports.full(), Reports.full()));

        assertThat(document.markdown())
                .contains("both ended as \"passed\"; 0 findings came, 0 went", "No figure that both have differs.")
                .doesNotContain("### Findings", "### Packages", "### Checks");
    }

    @Test
    void theFourRenderingsTellTheSame() {
        RecordComparison comparison = RecordComparison.of(Reports.full(), SMALLER);
        Document document = ComparisonDocument.of(comparison);

        for (String text : List.of(document.text(100, false), document.markdown(), document.html())) {
            assertThat(text).contains("117.3 MB").contains("97.0 MB");
        }
        assertThat(JsonReport.write(comparison)).contains("\"after\": 97000000");
        Xml.parse(document.html());
    }

    private static Report with(Measurements full, Contents contents) {
        return Reports.withMeasurements(
                Reports.full(),
                new Measurements(
                        full.rounds(),
                        full.running(),
                        List.of(contents),
                        full.unmeasured(),
                        full.thresholds(),
                        full.bandwidth()));
    }
}
