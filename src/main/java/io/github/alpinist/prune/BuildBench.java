package io.github.alpinist.prune;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Outcome;
import java.util.Optional;
import java.util.Set;

/** Tries candidates out by building their Dockerfiles anew. */
final class BuildBench implements Bench {
    private static final Set<Failure> OF_THE_CANDIDATE = Set.of(Failure.BUILD, Failure.TIMEOUT);

    private final Workshop workshop;

    BuildBench(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Optional<Trial> tryOut(Planner.Candidate candidate, int number) {
        Rewritten rewritten = candidate.rewritten().orElseThrow();
        try {
            String image = workshop.build(rewritten.text(), number);
            Outcome outcome = workshop.test(image, number);
            Trial trial = Trial.tested(number, candidate, outcome);
            return Optional.of(trial.passed() ? trial.of(new Pruning.Slim(rewritten, image, outcome)) : trial);
        } catch (AlpinistException e) {
            if (!OF_THE_CANDIDATE.contains(e.failure())) {
                throw e;
            }
            return Optional.of(Trial.notBuilt(number, e.getMessage()));
        }
    }
}
