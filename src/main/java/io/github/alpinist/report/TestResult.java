package io.github.alpinist.report;

import io.github.alpinist.verify.TestCounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** Whether its reports count single tests; else nothing but its exit code is known. */
    boolean isCounted() {
        return runs.stream().anyMatch(run -> run.counts().isPresent());
    }

    /** The most tests that were run on a variant: as many should pass on each. */
    int mostRun() {
        return runs.stream()
                .flatMap(run -> run.counts().stream())
                .mapToInt(TestCounts::run)
                .max()
                .orElse(0);
    }

    /** What the reports count, or that there are none; variants are told apart where they differ. */
    String counted() {
        List<String> counts = runs.stream()
                .map(run -> run.counts().map(TestCounts::toString).orElse("exit code only"))
                .distinct()
                .toList();
        if (counts.size() == 1) {
            return counts.get(0);
        }
        return runs.stream()
                .map(run -> run.variant().label() + " "
                        + run.counts().map(TestCounts::toString).orElse("exit code only"))
                .collect(Collectors.joining(", "));
    }

    public Optional<TestRun> on(VariantName variant) {
        return runs.stream().filter(run -> run.variant() == variant).findFirst();
    }
}
