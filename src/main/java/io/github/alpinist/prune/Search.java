package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.finding.Finding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the smallest variant that passes: it begins with what the files alone prove to be needed, and gives back
 * what a failing test misses. Candidates are probed; the last word is a clean build. It never ends with a variant that
 * fails.
 */
public final class Search {
    private static final String UNTESTED = "no test could show that the program does without";

    private final Planner planner;
    private final Workshop workshop;
    private final Choices choices;
    private final Budget budget;

    public Search(Planner planner, Workshop workshop, Choices choices) {
        this(planner, workshop, choices, Clock.systemUTC());
    }

    Search(Planner planner, Workshop workshop, Choices choices, Clock clock) {
        this.planner = planner;
        this.workshop = workshop;
        this.choices = choices;
        this.budget = new Budget(choices.bounds(), clock);
    }

    /**
     * How it is searched.
     *
     * @param tested whether there is any test that could show that something is missing
     * @param aggressive whether packages that something speaks for may go too, where tests pass without them
     * @param keptClasses of files that stay, with the reasons
     * @param bounds how far it may go
     */
    public record Choices(boolean tested, boolean aggressive, Map<FileClass, String> keptClasses, Bounds bounds) {
        public Choices {
            keptClasses = Map.copyOf(keptClasses);
        }
    }

    public Pruning run() {
        Leaving leaving = leaving();
        Trials trials = new Trials(planner, workshop, budget, leaving);
        Set<String> probed = new DeltaDebugging(leaving.names(), trials).run();
        trials.buildFromNowOn();
        List<String> left = leaving.names().stream().filter(probed::contains).toList();
        Planner.Candidate candidate = trials.candidate(new DeltaDebugging(left, trials).run());
        Optional<Pruning.Slim> passed = trials.slim(candidate);
        Optional<Pruning.Slim> slim = passed.filter(each -> workshop.saves(each.image()));
        Planner.Candidate end = slim.isPresent() ? candidate : planner.keepEverything(candidate);
        List<Finding> findings = findings(end, trials);
        if (passed.isPresent() && slim.isEmpty()) {
            findings.add(planner.nothingSaved());
        }
        return new Pruning(slim, end.decisions(), end.files(), trials.attempts(), findings);
    }

    private List<Finding> findings(Planner.Candidate end, Trials trials) {
        List<Finding> findings = new ArrayList<>(end.findings());
        if (trials.bounded()) {
            findings.add(planner.boundReached(budget.exhausted()));
        }
        return findings;
    }

    private Leaving leaving() {
        List<Demand> always = choices.tested() ? List.of() : untested();
        Planner.Candidate careful = planner.plan(always, Set.of(), choices.keptClasses());
        Map<FileClass, String> keptClasses = new HashMap<>(choices.keptClasses());
        if (!choices.tested()) {
            careful.removedClasses().stream()
                    .filter(kind -> !kind.isSafeUntested())
                    .forEach(kind -> keptClasses.put(kind, UNTESTED));
        }
        Set<String> suspected = choices.tested() && choices.aggressive() ? careful.suspected() : Set.of();
        Set<String> gone = planner.plan(always, suspected, keptClasses).gone();
        return new Leaving(always, keptClasses, planner.order(gone, suspected), suspected);
    }

    /** Without a test, only build tools are left out: what a program opens while it runs is not seen in its files. */
    private List<Demand> untested() {
        return planner.runtimeHalves().stream()
                .map(ApkPackage::name)
                .map(name -> Demand.suspected(name, UNTESTED))
                .toList();
    }
}
