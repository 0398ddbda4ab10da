package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeOffsTest {
    @Test
    void whatIsWorseStandsAboveWhatIsBetterEachOnAllVariants() {
        Report report = Reports.withVariants(List.of(
                Reports.variant(VariantName.ORIGINAL, 400_000_000L, 20_000_000L, 30),
                Reports.variant(VariantName.ALPINE, 300_000_000L, 20_150_000L, 31),
                Reports.variant(VariantName.SLIM, 100_000_000L, 10_000_000L, 20)));

        assertThat(tradeOffs(Reports.withMeasurements(report, Measurements.NONE)))
                .isEqualTo("### Trade-offs\n\nNothing was measured by running the variants in turn."
                        + "\n\n- **worse**"
                        + "\n  - Compressed size: 20.0 MB on original, 20.2 MB on alpine, 10.0 MB on slim"
                        + "\n  - Packages: 30 on original, 31 on alpine, 20 on slim"
                        + "\n- **better**"
                        + "\n  - Uncompressed size: 400.0 MB on original, 300.0 MB on alpine, 100.0 MB on slim"
                        + "\n");
    }

    @Test
    void aTestThatWasNotMeasuredInRoundsIsComparedByOneRunAndSaysSo() {
        Checks checks = new Checks(
                List.of(),
                List.of(new TestResult(
                        "make check",
                        List.of(
                                Reports.passed(VariantName.ORIGINAL, 1000),
                                Reports.passed(VariantName.ALPINE, 1200),
                                Reports.passed(VariantName.SLIM, 900)))),
                List.of(),
                List.of());

        assertThat(tradeOffs(Reports.withChecks(checks)))
                .contains("- `make check`, time of one run: 1.0 s on original, 1.2 s on alpine, 0.9 s on slim\n");
    }

    @Test
    void whatWasMeasuredInRoundsCountsOnlyBeyondItsSpread() {
        String tradeOffs = tradeOffs(Reports.full());

        assertThat(tradeOffs)
                .contains(
                        "- **worse**\n  - time of a test: `sh tests/run.sh`: 14.0 s on original, 15.3 s on alpine (9.3 % more)")
                .contains("812 ms on original, 401 ms on alpine (51 % less)")
                .doesNotContain("time of one run")
                .doesNotContain(Quantity.BUILD.label())
                .doesNotContain(Quantity.MEMORY_OF_TESTS.label());
    }

    @Test
    void whatCouldNotBeMeasuredIsNamed() {
        assertThat(tradeOffs(Reports.full())).contains("Not measured: throughput.");
    }

    @Test
    void whereNothingIsWorseThatIsSaid() {
        assertThat(tradeOffs(Reports.withMeasurements(Reports.full(), Measurements.NONE)))
                .contains("Nothing that was measured is worse than on the original.")
                .doesNotContain("**worse**");
    }

    @Test
    void moreLayersAreATradeOff() {
        Variant slim = Reports.variant(VariantName.SLIM, 5, 5, 1);
        Layer layer = new Layer("sha256:1", 1, 1, Optional.empty());

        assertThat(tradeOffs(Reports.withVariants(List.of(
                        Reports.variant(VariantName.ORIGINAL, 9, 9, 9),
                        new Variant(
                                slim.name(),
                                slim.imageId(),
                                slim.uncompressedBytes(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(layer, layer, layer))))))
                .contains("- Layers: 2 on original, 3 on slim\n")
                .doesNotContain("Packages");
    }

    @Test
    void withoutAVariantToCompareThereIsNone() {
        assertThat(TradeOffs.section("Trade-offs", Reports.blocked()).isEmpty()).isTrue();
    }

    private static String tradeOffs(Report report) {
        return MarkdownSection.render(TradeOffs.section("Trade-offs", report));
    }
}
