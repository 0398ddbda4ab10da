package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeOffsTest {
    private static final String UNMEASURED = "Not measured: time to start, memory, throughput.";

    @Test
    void whatIsWorseOnAVariantIsComparedOnAll() {
        assertThat(tradeOffs(Reports.withVariants(List.of(
                        Reports.variant(VariantName.ORIGINAL, 400_000_000L, 20_000_000L, 30),
                        Reports.variant(VariantName.ALPINE, 300_000_000L, 20_150_000L, 31),
                        Reports.variant(VariantName.SLIM, 100_000_000L, 10_000_000L, 20)))))
                .isEqualTo("### Trade-offs\n\nWorse than on the original; times are of one run each. " + UNMEASURED
                        + "\n\n- Compressed size: 20.0 MB on original, 20.2 MB on alpine, 10.0 MB on slim"
                        + "\n- Packages: 30 on original, 31 on alpine, 20 on slim\n");
    }

    @Test
    void aTestThatTakesLongerIsNamed() {
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
                .contains("- `make check`, time: 1.0 s on original, 1.2 s on alpine, 0.9 s on slim\n");
    }

    @Test
    void whatIsNotShownIsNotWorse() {
        assertThat(tradeOffs(Reports.full()))
                .isEqualTo("### Trade-offs\n\nNothing that was measured is worse than on the original. " + UNMEASURED
                        + "\n");
    }

    @Test
    void moreLayersAreATradeOff() {
        Variant slim = Reports.variant(VariantName.SLIM, 5, 5, 1);
        Layer layer = new Layer("sha256:1", 1);

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
