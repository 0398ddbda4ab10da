package io.github.alpinist.prune;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tries candidates out by building their Dockerfiles anew. */
final class BuildBench implements Bench {
    private static final Set<Failure> OF_THE_CANDIDATE = Set.of(Failure.BUILD, Failure.TIMEOUT);

    private static final String UNLIKE = "the build installs other packages than planned";
    private static final String STAYED = "what is built without its name has it all the same";

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
            return Optional.of(trial.passed() ? passed(trial, candidate, image, outcome) : trial);
        } catch (AlpinistException e) {
            if (!OF_THE_CANDIDATE.contains(e.failure())) {
                throw e;
            }
            return Optional.of(
                    e.failure() == Failure.TIMEOUT ? Trial.tooSlow(number) : Trial.notBuilt(number, e.getMessage()));
        }
    }

    /** What passed counts only if it is what was planned: a name may hide from the edit, in a file or a variable. */
    private Trial passed(Trial trial, Planner.Candidate candidate, String image, Outcome outcome) {
        Set<String> planned = candidate.probe().installed();
        Set<String> built = workshop.installed(image);
        Set<String> unlike = new TreeSet<>(planned);
        unlike.removeAll(built);
        Map<String, String> stay = new HashMap<>();
        built.stream().filter(name -> !planned.contains(name)).forEach(name -> stay.put(name, STAYED));
        unlike.addAll(stay.keySet());
        return unlike.isEmpty()
                ? trial.of(new Pruning.Slim(candidate.rewritten().orElseThrow(), image, outcome))
                : Trial.untested(trial.number(), UNLIKE + ": " + Trial.few(unlike), stay);
    }
}
