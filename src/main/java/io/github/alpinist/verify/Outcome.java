package io.github.alpinist.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a variant's checks came to. After a set-up that failed no test is run, so that the list may be shorter than the
 * suite's.
 *
 * @param checks in the order in which they ran
 */
public record Outcome(List<Check> checks) {
    public Outcome {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return firstFailure().isEmpty();
    }

    public Optional<Check> firstFailure() {
        return checks.stream().filter(check -> !check.passed()).findFirst();
    }

    /** Everything the failed checks last said, for reading what they missed. */
    public List<String> failureLines() {
        return checks.stream()
                .filter(check -> !check.passed())
                .flatMap(check -> check.lastLines().stream())
                .toList();
    }
}
