package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the smallest variant that passes: it begins with what the files alone prove to be needed, and gives back
 * what a failing test says it misses. It never ends with a variant that fails.
 */
public final class Search {
    private static final int MOST_ATTEMPTS = 6;
    private static final String INSTALLED_BY_SETUP =
            "--test-setup installs it, so that the tests cannot show that the program does without it";

    private final Planner planner;
    private final Workshop workshop;
    private final boolean tested;
    private final List<Pruning.Attempt> attempts = new ArrayList<>();
    private final Map<String, String> restored = new LinkedHashMap<>();
    private final Map<FileClass, String> restoredClasses;

    /**
     * @param tested whether there is any test that could show that something is missing
     * @param keptClasses of files, with the reasons
     */
    public Search(Planner planner, Workshop workshop, boolean tested, Map<FileClass, String> keptClasses) {
        this.planner = planner;
        this.workshop = workshop;
        this.tested = tested;
        this.restoredClasses = new EnumMap<>(FileClass.class);
        restoredClasses.putAll(keptClasses);
    }

    public Pruning run() {
        Optional<Pruning.Slim> slim = Optional.empty();
        Planner.Candidate candidate = first();
        while (slim.isEmpty() && candidate.rewritten().isPresent() && attempts.size() < MOST_ATTEMPTS) {
            slim = attempt(candidate, candidate.rewritten().get());
            if (slim.isEmpty() && last().restored().isEmpty()) {
                break;
            }
            candidate = slim.isEmpty() ? planner.plan(restored, restoredClasses) : candidate;
        }
        Planner.Candidate end = slim.isPresent() ? candidate : planner.keepEverything(candidate);
        return new Pruning(slim, end.decisions(), end.files(), attempts, end.findings());
    }

    /** Without a test, only build tools are left out: what a program opens while it runs is not seen in its files. */
    private Planner.Candidate first() {
        Planner.Candidate smallest = planner.plan(restored, restoredClasses);
        if (tested) {
            return smallest;
        }
        runtimePackages(smallest).forEach(name -> restored.put(name, "no test could show that it is not needed"));
        smallest.removedClasses().stream()
                .filter(kind -> !kind.isSafeUntested())
                .forEach(kind -> restoredClasses.put(kind, "no test could show that they are not needed"));
        return planner.plan(restored, restoredClasses);
    }

    private Optional<Pruning.Slim> attempt(Planner.Candidate candidate, Rewritten rewritten) {
        int number = attempts.size() + 1;
        try {
            String image = workshop.build(rewritten.text(), number);
            Outcome outcome = workshop.test(image, number);
            List<Pruning.Restored> setUp = broughtBack(candidate, outcome);
            if (outcome.passed() && setUp.isEmpty()) {
                attempts.add(new Pruning.Attempt(number, Optional.empty(), List.of()));
                return Optional.of(new Pruning.Slim(rewritten, image, outcome));
            }
            if (setUp.isEmpty()) {
                String failure = outcome.firstFailure().map(Check::summary).orElseThrow();
                giveBack(candidate, number, failure, outcome.failureLines());
            } else {
                giveBack(number, "the set-up of the tests installs what was left out", setUp);
            }
        } catch (AlpinistException e) {
            if (e.failure() != Failure.BUILD) {
                throw e;
            }
            giveBack(
                    candidate,
                    number,
                    "it does not build",
                    e.getMessage().lines().toList());
        }
        return Optional.empty();
    }

    private void giveBack(Planner.Candidate candidate, int number, String failure, List<String> lines) {
        List<Pruning.Restored> back = new ArrayList<>(named(candidate, failure, lines));
        back.addAll(namedClasses(candidate, failure, lines));
        if (back.isEmpty()) {
            back.addAll(everyClass(candidate, failure));
        }
        if (back.isEmpty()) {
            back = everyRuntimePackage(candidate, failure);
        }
        giveBack(number, failure, back);
    }

    private void giveBack(int number, String failure, List<Pruning.Restored> back) {
        back.forEach(this::restore);
        attempts.add(new Pruning.Attempt(number, Optional.of(failure), back));
    }

    /** Dropped packages that were there while the tests ran: what those show of the program holds with them only. */
    private static List<Pruning.Restored> broughtBack(Planner.Candidate candidate, Outcome outcome) {
        return outcome.installed().stream()
                .filter(candidate::drops)
                .map(name -> new Pruning.Restored(name, INSTALLED_BY_SETUP))
                .toList();
    }

    /** Dropped packages that have what the failed test names. */
    private List<Pruning.Restored> named(Planner.Candidate candidate, String failure, List<String> lines) {
        Map<String, Pruning.Restored> found = new LinkedHashMap<>();
        MissingNames.read(lines)
                .forEach((name, line) -> planner.provider(name)
                        .filter(provider -> candidate.drops(provider.name()))
                        .ifPresent(provider -> found.putIfAbsent(
                                provider.name(),
                                new Pruning.Restored(
                                        provider.name(), failure + " without it, which has " + name + ": " + line))));
        return List.copyOf(found.values());
    }

    private void restore(Pruning.Restored back) {
        FileClass.named(back.name())
                .ifPresentOrElse(
                        kind -> restoredClasses.put(kind, back.reason()),
                        () -> restored.put(back.name(), back.reason()));
    }

    private static List<Pruning.Restored> namedClasses(
            Planner.Candidate candidate, String failure, List<String> lines) {
        Map<FileClass, Pruning.Restored> found = new EnumMap<>(FileClass.class);
        MissingNames.read(lines)
                .forEach((name, line) -> candidate
                        .removes(name)
                        .ifPresent(kind -> found.putIfAbsent(
                                kind,
                                new Pruning.Restored(
                                        kind.id(), failure + " without them, " + name + " among them: " + line))));
        return List.copyOf(found.values());
    }

    private static List<Pruning.Restored> everyClass(Planner.Candidate candidate, String failure) {
        return candidate.removedClasses().stream()
                .map(kind ->
                        new Pruning.Restored(kind.id(), failure + ", and its output names nothing that is missing"))
                .toList();
    }

    /** Where the failure names nothing: the libraries whose headers the Dockerfile asks for. */
    private List<Pruning.Restored> everyRuntimePackage(Planner.Candidate candidate, String failure) {
        return runtimePackages(candidate).stream()
                .map(name -> new Pruning.Restored(name, failure + ", and its output names nothing that is missing"))
                .toList();
    }

    private List<String> runtimePackages(Planner.Candidate candidate) {
        return planner.runtimeHalves().stream()
                .map(ApkPackage::name)
                .filter(candidate::drops)
                .toList();
    }

    private Pruning.Attempt last() {
        return attempts.get(attempts.size() - 1);
    }
}
