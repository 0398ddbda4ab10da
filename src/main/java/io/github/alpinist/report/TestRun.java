package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One test command on one variant.
 *
 * @param variant where it ran
 * @param verdict how it ended
 * @param exitCode absent where it did not end by itself
 * @param durationMillis of the last attempt; absent where it was not run
 * @param attempts how often it was started
 * @param lastLines the end of its output, standard output and error together
 */
public record TestRun(
        VariantName variant,
        Verdict verdict,
        Optional<Integer> exitCode,
        Optional<Long> durationMillis,
        int attempts,
        List<String> lastLines) {
    public TestRun {
        lastLines = List.copyOf(lastLines);
    }

    /** Whether it ran and did not pass. */
    public boolean hasFailed() {
        return verdict == Verdict.FAILED || verdict == Verdict.TIMED_OUT;
    }
}
