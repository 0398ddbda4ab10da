package io.github.alpinist.report;

import io.github.alpinist.verify.TestCounts;
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
 * @param reason what was wrong in an attempt, beside or behind the exit code; absent where nothing was
 * @param counts of the tests in the reports that it wrote; absent where there are none, so that only its exit code is known
 * @param lastLines the end of its output, standard output and error together
 */
public record TestRun(
        VariantName variant,
        Verdict verdict,
        Optional<Integer> exitCode,
        Optional<Long> durationMillis,
        int attempts,
        Optional<String> reason,
        Optional<TestCounts> counts,
        List<String> lastLines) {
    public TestRun {
        lastLines = List.copyOf(lastLines);
    }

    /** Whether it ran and did not pass. */
    public boolean hasFailed() {
        return verdict == Verdict.FAILED || verdict == Verdict.TIMED_OUT;
    }
}
