package io.github.alpinist.migrate;

import java.time.Duration;
import java.util.Optional;

/**
 * What a repository may choose about measuring; what is absent was not said.
 *
 * @param rounds how often the variants take their turn; 0 measures nothing by running
 * @param within how long all rounds may take together
 * @param build whether the builds are timed, without any cache
 * @param readyLine regular expression of the log line that ends the start
 * @param bandwidth at which pulls are reckoned, in bits per second
 */
public record MeasureChoices(
        Optional<Integer> rounds,
        Optional<Duration> within,
        Optional<Boolean> build,
        Optional<String> readyLine,
        Optional<Long> bandwidth) {
    /** More tell no more, and take for ever. */
    public static final int MOST_ROUNDS = 100;

    /** Nothing said at all. */
    public static final MeasureChoices NONE = new MeasureChoices(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These choices, and the others' where these say nothing. */
    MeasureChoices orElse(MeasureChoices others) {
        return new MeasureChoices(
                rounds.or(others::rounds),
                within.or(others::within),
                build.or(others::build),
                readyLine.or(others::readyLine),
                bandwidth.or(others::bandwidth));
    }
}
