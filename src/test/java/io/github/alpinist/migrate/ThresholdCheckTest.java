package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Threshold;
import io.github.alpinist.report.VariantName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThresholdCheckTest {
    private static final List<Long> SECOND = List.of(1000L, 1010L, 1020L);

    @Test
    void whatCostsCertainlyMoreThanItMayIsNotHeld() {
        Threshold threshold = only(Thresholds.NONE, Quantity.TEST, SECOND, List.of(1600L, 1610L, 1620L));

        assertThat(threshold.name()).isEqualTo("max-test-slowdown");
        assertThat(threshold.held()).isFalse();
        assertThat(threshold.limit()).isEqualTo(50);
        assertThat(threshold.detail())
                .startsWith("time of a test: 1010 ms on original, 1610 ms on alpine, 59 % more")
                .contains("mimalloc");
    }

    @Test
    void theLimitIsTheUsersWhereOneIsGiven() {
        Thresholds chosen = new Thresholds(
                Optional.empty(), Optional.of(60.0), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(only(chosen, Quantity.TEST, SECOND, List.of(1600L, 1610L, 1620L))
                        .held())
                .isTrue();
    }

    @Test
    void whatDiffersByLessThanItsSpreadHolds() {
        Threshold threshold =
                only(Thresholds.NONE, Quantity.TEST, List.of(500L, 1000L, 4000L), List.of(4100L, 4200L, 4300L));

        assertThat(threshold.held()).isTrue();
        assertThat(threshold.detail()).endsWith("no difference beyond the spread");
    }

    @Test
    void tooFewRoundsStopNobody() {
        Threshold threshold = only(Thresholds.NONE, Quantity.TEST, List.of(1000L, 1000L), List.of(9000L, 9000L));

        assertThat(threshold.held()).isTrue();
        assertThat(threshold.detail()).endsWith("too few rounds to tell");
    }

    @Test
    void oneThatWasChosenAndCannotBeHeldAgainstAnythingIsNotHeld() {
        Thresholds chosen = new Thresholds(
                Optional.empty(), Optional.of(60.0), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(new ThresholdCheck(List.of(), VariantName.ALPINE).against(chosen))
                .singleElement()
                .satisfies(threshold -> {
                    assertThat(threshold.held()).isFalse();
                    assertThat(threshold.detail()).isEqualTo("it was not measured");
                });
        assertThat(only(chosen, Quantity.TEST, List.of(1000L, 1000L), List.of(1000L, 1000L))
                        .held())
                .isFalse();
    }

    @Test
    void whatNobodyNoticesStopsNobody() {
        assertThat(only(Thresholds.NONE, Quantity.START, List.of(40L, 40L, 40L), List.of(139L, 139L, 139L))
                        .held())
                .isTrue();
        assertThat(only(Thresholds.NONE, Quantity.START, List.of(40L, 40L, 40L), List.of(140L, 140L, 140L))
                        .held())
                .isFalse();
        long least = 4L << 20;
        assertThat(only(Thresholds.NONE, Quantity.MEMORY_PEAK, List.of(1L, 1L, 1L), List.of(least, least, least))
                        .held())
                .isTrue();
        assertThat(only(
                                Thresholds.NONE,
                                Quantity.MEMORY_PEAK,
                                List.of(1L, 1L, 1L),
                                List.of(least + 1, least + 1, least + 1))
                        .held())
                .isFalse();
    }

    @Test
    void memoryHasOneThresholdOfWhichTheWorstCounts() {
        List<Long> hundred = List.of(100_000_000L, 100_000_000L, 100_000_000L);
        List<Long> more = List.of(140_000_000L, 140_000_000L, 140_000_000L);
        Threshold threshold = thresholds(
                        Thresholds.NONE,
                        measurement(Quantity.MEMORY_SETTLED, hundred, hundred),
                        measurement(Quantity.MEMORY_PEAK, hundred, more))
                .get(0);

        assertThat(threshold.name()).isEqualTo("max-memory-growth");
        assertThat(threshold.held()).isFalse();
        assertThat(threshold.detail())
                .isEqualTo("memory at its peak: 100.0 MB on original, 140.0 MB on alpine, 40 % more");
    }

    @Test
    void whatWasNotMeasuredHasNone() {
        assertThat(thresholds(Thresholds.NONE)).isEmpty();
    }

    private static Threshold only(Thresholds chosen, Quantity quantity, List<Long> original, List<Long> result) {
        List<Threshold> thresholds = thresholds(chosen, measurement(quantity, original, result));
        assertThat(thresholds).hasSize(1);
        return thresholds.get(0);
    }

    private static List<Threshold> thresholds(Thresholds chosen, Measurement... running) {
        return new ThresholdCheck(List.of(running), VariantName.ALPINE).against(chosen);
    }

    private static Measurement measurement(Quantity quantity, List<Long> original, List<Long> result) {
        return new Measurement(
                quantity,
                Optional.empty(),
                "made up",
                List.of(new Samples(VariantName.ORIGINAL, original), new Samples(VariantName.ALPINE, result)));
    }
}
