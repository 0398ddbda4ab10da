package io.github.alpinist.migrate;

import io.github.alpinist.report.Difference;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Threshold;
import io.github.alpinist.report.VariantName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what a move costs against what it may. A threshold is violated where the result is certainly worse than the
 * original, by more than the limit, and by more than what anyone would notice.
 */
final class ThresholdCheck {
    /** A difference below it stops nobody, however many percent it is. */
    static final long LEAST_MILLIS = 100;

    /** The same of memory, in bytes. */
    static final long LEAST_BYTES = 4L << 20;

    private static final double TEST_SLOWDOWN = 50;
    private static final double START_SLOWDOWN = 100;
    private static final double BUILD_SLOWDOWN = 200;
    private static final double MEMORY_GROWTH = 25;

    private static final String ALLOCATOR = "; where it allocates in several threads, musl's allocator may be why: try"
            + " mimalloc (install mimalloc2, set LD_PRELOAD=/usr/lib/libmimalloc.so.2), and measure again";

    private final List<Measurement> running;
    private final VariantName result;

    ThresholdCheck(List<Measurement> running, VariantName result) {
        this.running = running;
        this.result = result;
    }

    /** The thresholds of which something was measured, on the variant that would be proposed. */
    static List<Threshold> of(Migration record) {
        List<Measurement> running = record.measured()
                .map(measured -> measured.measurements().running())
                .orElse(List.of());
        VariantName result = record.pruned().flatMap(Pruned::slim).isPresent() ? VariantName.SLIM : VariantName.ALPINE;
        return new ThresholdCheck(running, result).against(record.requirements().thresholds());
    }

    List<Threshold> against(Thresholds chosen) {
        return Stream.of(
                        threshold("max-test-slowdown", chosen.maxTestSlowdown(), TEST_SLOWDOWN, Quantity.TEST),
                        threshold("max-start-slowdown", chosen.maxStartSlowdown(), START_SLOWDOWN, Quantity.START),
                        threshold("max-build-slowdown", chosen.maxBuildSlowdown(), BUILD_SLOWDOWN, Quantity.BUILD),
                        threshold(
                                "max-memory-growth",
                                chosen.maxMemoryGrowth(),
                                MEMORY_GROWTH,
                                Quantity.MEMORY_SETTLED,
                                Quantity.MEMORY_PEAK,
                                Quantity.MEMORY_OF_TESTS))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One quantity of the result beside the original's. */
    private record Cost(Measurement measurement, Samples original, Samples result, Difference difference) {
        double percent() {
            return difference.percent();
        }

        boolean exceeds(double limit) {
            long floor = measurement.quantity().unit() == Quantity.Unit.BYTES ? LEAST_BYTES : LEAST_MILLIS;
            return difference.kind() == Difference.Kind.MORE
                    && percent() > limit
                    && result.median() - original.median() >= floor;
        }

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s on original, %s on %s, %s",
                    measurement.label(),
                    amount(original),
                    amount(result),
                    result.variant().label(),
                    switch (difference.kind()) {
                        case MORE -> String.format(Locale.ROOT, "%.0f %% more", percent());
                        case LESS -> String.format(Locale.ROOT, "%.0f %% less", -percent());
                        case NONE -> "no difference beyond the spread";
                        case UNKNOWN -> "too few rounds to tell";
                    });
        }

        private String amount(Samples samples) {
            return measurement.quantity().unit() == Quantity.Unit.BYTES
                    ? String.format(Locale.ROOT, "%.1f MB", samples.median() / 1e6)
                    : String.format(Locale.ROOT, "%.0f ms", samples.median());
        }
    }

    /** One that was chosen, and that cannot be held against anything, is not kept: nobody knows. */
    private Optional<Threshold> threshold(
            String name, Optional<Double> chosen, double otherwise, Quantity... quantities) {
        double limit = chosen.orElse(otherwise);
        Set<Quantity> wanted = Set.of(quantities);
        List<Cost> costs = running.stream()
                .filter(measurement -> wanted.contains(measurement.quantity()))
                .flatMap(measurement -> cost(measurement).stream())
                .sorted(Comparator.comparing(Cost::percent).reversed())
                .toList();
        Optional<Cost> violation =
                costs.stream().filter(cost -> cost.exceeds(limit)).findFirst();
        boolean unknown = costs.stream().allMatch(cost -> cost.difference().kind() == Difference.Kind.UNKNOWN);
        if (unknown && chosen.isPresent()) {
            String why = costs.isEmpty() ? "it was not measured" : costs.get(0).inWords();
            return Optional.of(new Threshold(name, limit, Optional.empty(), false, why));
        }
        return violation
                .or(() -> costs.stream().findFirst())
                .map(worst -> new Threshold(
                        name,
                        limit,
                        Optional.of(worst.percent()),
                        violation.isEmpty(),
                        worst.inWords()
                                + (violation.isPresent()
                                        ? advice(worst.measurement().quantity())
                                        : "")));
    }

    private Optional<Cost> cost(Measurement measurement) {
        return measurement
                .on(VariantName.ORIGINAL)
                .flatMap(original -> measurement
                        .on(result)
                        .map(other -> new Cost(measurement, original, other, Difference.of(original, other))));
    }

    private static String advice(Quantity quantity) {
        return quantity == Quantity.TEST || quantity == Quantity.START ? ALLOCATOR : "";
    }
}
