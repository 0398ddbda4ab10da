package io.github.alpinist.migrate;

import java.util.Optional;

/**
 * What a move must save and may cost, in percent of the original; what is absent was not said.
 *
 * @param minSaving least share of the original's size that is saved
 * @param maxTestSlowdown most by which a test command may take longer
 * @param maxStartSlowdown most by which the start may take longer
 * @param maxBuildSlowdown most by which the build may take longer
 * @param maxMemoryGrowth most by which the memory may grow
 */
public record Thresholds(
        Optional<Double> minSaving,
        Optional<Double> maxTestSlowdown,
        Optional<Double> maxStartSlowdown,
        Optional<Double> maxBuildSlowdown,
        Optional<Double> maxMemoryGrowth) {
    /** Nothing said at all. */
    public static final Thresholds NONE =
            new Thresholds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These thresholds, and the others' where these say nothing. */
    Thresholds orElse(Thresholds others) {
        return new Thresholds(
                minSaving.or(others::minSaving),
                maxTestSlowdown.or(others::maxTestSlowdown),
                maxStartSlowdown.or(others::maxStartSlowdown),
                maxBuildSlowdown.or(others::maxBuildSlowdown),
                maxMemoryGrowth.or(others::maxMemoryGrowth));
    }
}
