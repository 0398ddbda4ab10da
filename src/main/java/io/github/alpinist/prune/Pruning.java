package io.github.alpinist.prune;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.verify.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pruning came to.
 *
 * @param slim the smallest variant that passed; absent where nothing could go
 * @param decisions on every package that the Dockerfile added
 * @param files what became of the files of each class
 * @param attempts of the search, in order
 * @param findings what a person must be told
 */
public record Pruning(
        Optional<Slim> slim,
        List<PackageDecision> decisions,
        List<FileDecision> files,
        List<Attempt> attempts,
        List<Finding> findings) {
    public Pruning {
        decisions = List.copyOf(decisions);
        files = List.copyOf(files);
        attempts = List.copyOf(attempts);
        findings = List.copyOf(findings);
    }

    /** With findings that the search did not make. */
    public Pruning with(List<Finding> more) {
        return new Pruning(
                slim,
                decisions,
                files,
                attempts,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /**
     * A variant that passed.
     *
     * @param dockerfile how it was rewritten
     * @param image its id
     * @param outcome of its tests
     */
    public record Slim(Rewritten dockerfile, String image, Outcome outcome) {}

    /**
     * One candidate.
     *
     * @param number from 1
     * @param kind how it was made
     * @param without names of the packages, and ids of the classes of files, that it went without, sorted
     * @param failure what failed; absent where everything passed
     * @param restored packages that came back because of it
     */
    public record Attempt(
            int number, CandidateKind kind, List<String> without, Optional<String> failure, List<Restored> restored) {
        public Attempt {
            without = List.copyOf(without);
            restored = List.copyOf(restored);
        }

        Attempt with(Restored back) {
            List<Restored> more = new ArrayList<>(restored);
            more.add(back);
            return new Attempt(number, kind, without, failure, more);
        }
    }

    /** A package that came back, and the fact that spoke for it. */
    public record Restored(String name, String reason) {}
}
