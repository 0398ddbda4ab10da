package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.VariantName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Series START = Series.of(Quantity.START);
    private static final Series TEST = Series.of(Quantity.TEST, "make check");

    private final Ledger ledger = new Ledger();

    @Test
    void samplesStandByVariantInTheOrderOfTheirRounds() {
        ledger.add(TEST, "timed", VariantName.ORIGINAL, 7);
        ledger.add(START, "asked", VariantName.ALPINE, 3);
        ledger.add(START, "asked", VariantName.ORIGINAL, 2);
        ledger.add(START, "asked", VariantName.ALPINE, 1);

        assertThat(ledger.measurements())
                .containsExactly(
                        new Measurement(
                                Quantity.START,
                                Optional.empty(),
                                "asked",
                                List.of(
                                        new Samples(VariantName.ORIGINAL, List.of(2L)),
                                        new Samples(VariantName.ALPINE, List.of(3L, 1L)))),
                        new Measurement(
                                Quantity.TEST,
                                Optional.of("make check"),
                                "timed",
                                List.of(new Samples(VariantName.ORIGINAL, List.of(7L)))));
    }

    @Test
    void whatCouldNotBeMeasuredOnceIsNotMeasuredAtAll() {
        ledger.add(START, "asked", VariantName.ORIGINAL, 2);
        ledger.miss(START, "it fell over");
        ledger.miss(START, "it fell over again");
        ledger.add(START, "asked", VariantName.ORIGINAL, 3);

        assertThat(ledger.measurements()).isEmpty();
        assertThat(ledger.unmeasured()).containsExactly(new Unmeasured("time to start", "it fell over"));
    }

    @Test
    void valuesReadInDifferentWaysAreNotCompared() {
        ledger.add(START, "the kernel's", VariantName.ORIGINAL, 2);
        ledger.add(START, "sampled", VariantName.SLIM, 3);

        assertThat(ledger.measurements()).isEmpty();
        assertThat(ledger.unmeasured().get(0).reason()).contains("the kernel's", "sampled", "cannot be compared");
    }

    @Test
    void aTurnThatWarmsUpLeavesOnlyWhatItCouldNotMeasure() {
        ledger.add(START, "asked", VariantName.ORIGINAL, 2);
        ledger.miss(TEST, "it failed");
        ledger.forgetSamples();

        assertThat(ledger.measurements()).isEmpty();
        assertThat(ledger.unmeasured()).containsExactly(new Unmeasured("time of a test: make check", "it failed"));
    }
}
