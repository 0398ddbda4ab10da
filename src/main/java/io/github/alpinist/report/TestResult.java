package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One test command and how it went on each variant.
 *
 * @param command as the person gave it
 * @param runs at most one a variant
 */
public record TestResult(String command, List<TestRun> runs) {
    public TestResult {
        runs = List.copyOf(runs);
    }

    public Optional<TestRun> on(VariantName variant) {
        return runs.stream().filter(run -> run.variant() == variant).findFirst();
    }
}
