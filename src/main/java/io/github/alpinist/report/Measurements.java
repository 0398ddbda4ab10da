package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * What was measured of the variants beside their sizes.
 *
 * @param rounds how often the variants took their turn; 0 where none was asked for
 * @param running by running the variants
 * @param contents by reading them, at most one a variant, in the order of the variants
 * @param unmeasured what could not be measured
 * @param thresholds on what a move may cost
 * @param bandwidth at which pulls are reckoned, in bits per second; absent where the user gave none
 */
public record Measurements(
        int rounds,
        List<Measurement> running,
        List<Contents> contents,
        List<Unmeasured> unmeasured,
        List<Threshold> thresholds,
        Optional<Long> bandwidth) {
    public static final Measurements NONE =
            new Measurements(0, List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Measurements {
        running = List.copyOf(running);
        contents = List.copyOf(contents);
        unmeasured = List.copyOf(unmeasured);
        thresholds = List.copyOf(thresholds);
    }

    public Measurements withThresholds(List<Threshold> others) {
        return new Measurements(rounds, running, contents, unmeasured, others, bandwidth);
    }

    public Optional<Contents> contents(VariantName variant) {
        return contents.stream().filter(each -> each.variant() == variant).findFirst();
    }
}
