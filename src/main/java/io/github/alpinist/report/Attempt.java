package io.github.alpinist.report;

import io.github.alpinist.prune.CandidateKind;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One attempt of the search for the smallest variant that passes.
 *
 * @param number from 1
 * @param kind how the candidate was made
 * @param without names of the packages, and ids of the classes of files, that it went without, sorted
 * @param failed what failed; absent where everything passed
 * @param restored what came back because of it, and why
 */
public record Attempt(
        int number, CandidateKind kind, List<String> without, Optional<String> failed, List<Restored> restored) {
    public Attempt {
        without = List.copyOf(without);
        restored = List.copyOf(restored);
    }

    /** The same, with what failed and why something came back masked. */
    public Attempt masked(UnaryOperator<String> mask) {
        return new Attempt(
                number,
                kind,
                without,
                failed.map(mask),
                restored.stream().map(each -> each.masked(mask)).toList());
    }
}
