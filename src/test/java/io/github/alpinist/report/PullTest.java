package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PullTest {
    @Test
    void aPullSavesTheDifferenceOfTheCompressedSizes() {
        assertThat(Pull.of(Reports.full()))
                .containsExactly(new Pull(VariantName.ALPINE, 70_200_000L), new Pull(VariantName.SLIM, 126_300_000L));
    }

    @Test
    void atABandwidthItTakesEightTimesTheBytesOfIt() {
        assertThat(new Pull(VariantName.SLIM, 125_000_000L).seconds(100_000_000L))
                .isEqualTo(10);
        assertThat(MarkdownReport.render(Reports.full()))
                .contains("- slim: 126.3 MB less, 10.1 s less\n")
                .contains(Pull.FORMULA + ", at 100 Mbit/s.");
    }

    @Test
    void withoutABandwidthThereIsNoTime() {
        assertThat(MarkdownReport.render(Reports.withMeasurements(Reports.full(), Measurements.NONE)))
                .contains("- slim: 126.3 MB less\n")
                .doesNotContain(Pull.FORMULA);
    }

    @Test
    void aVariantThatIsLargerCostsMore() {
        assertThat(new Pull(VariantName.ALPINE, -1_500_000).text()).isEqualTo("1.5 MB more");
    }

    @Test
    void whatWasNotMeasuredSavesNothing() {
        Variant unmeasured = new Variant(
                VariantName.SLIM, "sha256:s", Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        assertThat(Pull.of(Reports.withVariants(List.of(Reports.variant(VariantName.ORIGINAL, 5, 5, 1), unmeasured))))
                .isEmpty();
    }
}
