package io.github.alpinist.prune;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries candidates out, each once: by probes as long as the variant can be probed and no clean build is asked for, else
 * by building them.
 */
final class Trials implements DeltaDebugging.Experiment {
    private static final String NOT_KNOWN = "the search ended before a variant without it had passed";

    private final Planner planner;
    private final Workshop workshop;
    private final Budget budget;
    private final Leaving leaving;
    private final Map<Set<String>, Trial> built = new HashMap<>();
    private final Map<String, Demand> back = new LinkedHashMap<>();
    private final AttemptLog log = new AttemptLog();
    private Map<Set<String>, Trial> known = new HashMap<>();
    private CandidateKind kind = CandidateKind.PROBE;
    private boolean bounded;

    Trials(Planner planner, Workshop workshop, Budget budget, Leaving leaving) {
        this.planner = planner;
        this.workshop = workshop;
        this.budget = budget;
        this.leaving = leaving;
    }

    /** From now on only what is built counts. */
    void buildFromNowOn() {
        kind = CandidateKind.BUILD;
        known = built;
    }

    @Override
    public Optional<DeltaDebugging.Answer> without(Set<String> names) {
        Planner.Candidate candidate = candidate(names);
        if (candidate.gone().isEmpty() || isWholeWithoutForm(candidate)) {
            return Optional.of(DeltaDebugging.Answer.PASSED);
        }
        return trial(candidate).map(trial -> answer(candidate, trial));
    }

    /** A stage that fits no form from the first is not taken apart. */
    private boolean isWholeWithoutForm(Planner.Candidate candidate) {
        return candidate.rewritten().isEmpty() && log.attempts().isEmpty();
    }

    /** The candidate that goes without some packages and classes of files. */
    Planner.Candidate candidate(Set<String> names) {
        Set<String> givenUp = new HashSet<>(leaving.suspected());
        givenUp.retainAll(names);
        List<Demand> restored = new ArrayList<>(leaving.always());
        Map<FileClass, String> keptClasses = new HashMap<>(leaving.keptClasses());
        leaving.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> FileClass.named(name)
                        .ifPresentOrElse(
                                kind -> keptClasses.put(kind, back(name).reason()), () -> restored.add(back(name))));
        return planner.plan(restored, givenUp, keptClasses);
    }

    private Demand back(String name) {
        return Optional.ofNullable(back.get(name)).orElseGet(() -> Demand.suspected(name, NOT_KNOWN));
    }

    private Optional<Trial> trial(Planner.Candidate candidate) {
        Optional<Trial> before = Optional.ofNullable(known.get(candidate.gone()));
        if (before.isPresent()) {
            return before;
        }
        if (candidate.rewritten().isEmpty()) {
            Trial formless = Trial.formless();
            known.put(candidate.gone(), formless);
            return Optional.of(formless);
        }
        if (!budget.allows(kind)) {
            bounded = true;
            return Optional.empty();
        }
        Instant start = budget.now();
        int number = budget.next();
        workshop.say("Candidate " + budget.spent() + ": " + kind.label() + " without " + Trial.few(candidate.gone()));
        Optional<Trial> trial = bench().tryOut(candidate, number);
        budget.took(Duration.between(start, budget.now()));
        return trial.isPresent() ? Optional.of(keep(candidate, trial.get())) : insteadOfProbe(candidate);
    }

    private Bench bench() {
        return kind == CandidateKind.PROBE ? new ProbeBench(workshop) : new BuildBench(workshop);
    }

    private Optional<Trial> insteadOfProbe(Planner.Candidate candidate) {
        budget.giveBack();
        kind = CandidateKind.BUILD;
        return trial(candidate);
    }

    private Trial keep(Planner.Candidate candidate, Trial trial) {
        known.put(candidate.gone(), trial);
        if (kind == CandidateKind.BUILD) {
            built.put(candidate.gone(), trial);
        }
        log.add(kind, candidate.gone(), trial);
        return trial;
    }

    private DeltaDebugging.Answer answer(Planner.Candidate candidate, Trial trial) {
        return new DeltaDebugging.Answer(
                trial.passed(),
                candidate.gone(),
                planner.providers(trial.lines(), candidate).keySet(),
                trial.stay().keySet());
    }

    @Override
    public void needed(String name, Set<String> failing) {
        Planner.Candidate candidate = candidate(failing);
        Trial trial = Optional.ofNullable(known.get(candidate.gone())).orElseThrow();
        Map<String, MissingName> named = planner.providers(trial.lines(), candidate);
        String reason =
                Optional.ofNullable(trial.stay().get(name)).orElseGet(() -> trial.evidence(missing(named, name)));
        back.put(name, trial.proves() ? Demand.needed(name, reason) : Demand.suspected(name, reason));
        log.restore(trial.number(), new Pruning.Restored(name, reason));
    }

    private static Optional<MissingName> missing(Map<String, MissingName> named, String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** What was built of a candidate and passed. */
    Optional<Pruning.Slim> slim(Planner.Candidate candidate) {
        return Optional.ofNullable(built.get(candidate.gone())).flatMap(Trial::slim);
    }

    List<Pruning.Attempt> attempts() {
        return log.attempts();
    }

    /** Whether something was not tried because the bounds were reached. */
    boolean bounded() {
        return bounded;
    }
}
