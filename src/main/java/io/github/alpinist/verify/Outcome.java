package io.github.alpinist.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a variant's checks came to. After a set-up that failed no test is run, so that the list may be shorter than the
 * suite's.
 *
 * @param checks in the order in which they ran
 * @param installed the packages of apk that the set-ups added to the variant, sorted
 * @param behaviour how the variant behaved when started by itself; absent where it was not
 */
public record Outcome(List<Check> checks, List<String> installed, Optional<Behaviour> behaviour) {
    public Outcome {
        checks = List.copyOf(checks);
        installed = List.copyOf(installed);
    }

    /** Of checks before which nothing was set up. */
    public Outcome(List<Check> checks) {
        this(checks, List.of());
    }

    /** Of a variant that was not started by itself. */
    public Outcome(List<Check> checks, List<String> installed) {
        this(checks, installed, Optional.empty());
    }

    /** The same outcome with what must not be shown taken out of its words. */
    public Outcome masked(UnaryOperator<String> mask) {
        return new Outcome(checks.stream().map(check -> check.masked(mask)).toList(), installed, behaviour);
    }

    public boolean passed() {
        return firstFailure().isEmpty();
    }

    public Optional<Check> firstFailure() {
        return checks.stream().filter(check -> !check.passed()).findFirst();
    }

    /** What a test command came to. */
    public Optional<Check> test(String command) {
        return checks.stream()
                .filter(check -> check.kind() == Check.Kind.TEST && check.name().equals(command))
                .findFirst();
    }

    /** What a smoke request came to. */
    Optional<Check> smoke(String request) {
        return checks.stream()
                .filter(check ->
                        check.kind() == Check.Kind.SMOKE && check.name().equals(request))
                .findFirst();
    }

    /** Everything the failed checks last said, for reading what they missed. */
    public List<String> failureLines() {
        return checks.stream()
                .filter(check -> !check.passed())
                .flatMap(check -> check.lastLines().stream())
                .toList();
    }
}
