package io.github.alpinist.prune;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the most that can be left out of a whole, by the delta debugging of Zeller and Hildebrandt ("Simplifying and
 * Isolating Failure-Inducing Input", 2002): the difference between what passes and what fails is halved until one name
 * is left of it, which is then needed. What is found is as small as taking out single names can make it, where giving
 * a name back never breaks what passes.
 */
final class DeltaDebugging {
    private final Experiment experiment;
    private final Set<String> target;
    private final Set<String> acquitted = new LinkedHashSet<>();
    private Set<String> passing = Set.of();
    private Set<String> failing = Set.of();

    /** @param names that may be left out, those first that are the least likely to be needed */
    DeltaDebugging(List<String> names, Experiment experiment) {
        this.target = new LinkedHashSet<>(names);
        this.experiment = experiment;
    }

    /** Tries things out. */
    interface Experiment {
        /** What comes of leaving names out; leaving out none passes. Empty where no more may be tried. */
        Optional<Answer> without(Set<String> names);

        /** One of the names is needed: what fails without all of them passes if it is given back, as far as is known. */
        void needed(String name, Set<String> failing);
    }

    /**
     * What came of leaving names out.
     *
     * @param passed nothing is missed
     * @param gone what was left out in truth: a name that stays may bring others along
     * @param suspects names that the failure speaks of
     * @param stay names that cannot be left out, whatever the tests say
     */
    record Answer(boolean passed, Set<String> gone, Set<String> suspects, Set<String> stay) {
        static final Answer PASSED = new Answer(true, Set.of(), Set.of(), Set.of());

        Answer {
            gone = Set.copyOf(gone);
            suspects = Set.copyOf(suspects);
            stay = Set.copyOf(stay);
        }
    }

    /** The names that can be left out; where no more may be tried, as many as are known to. */
    Set<String> run() {
        Optional<Answer> answer = experiment.without(Set.copyOf(target));
        while (answer.isPresent() && !answer.get().passed()) {
            if (!giveBackAll(answer.get().stay()) && !giveOneBack(answer.get())) {
                return passing;
            }
            answer = experiment.without(Set.copyOf(target));
        }
        return answer.isPresent() ? Set.copyOf(target) : passing;
    }

    /** @return whether there was any among what is left out */
    private boolean giveBackAll(Set<String> stay) {
        Set<String> all = Set.copyOf(target);
        stay.stream().filter(all::contains).forEach(name -> experiment.needed(name, all));
        return target.removeAll(stay);
    }

    /** @return whether it is known which one is needed */
    private boolean giveOneBack(Answer answer) {
        failing = Set.copyOf(target);
        if (!followSuspects(answer) || !halve()) {
            return false;
        }
        Optional<String> needed = difference().stream().findFirst();
        needed.ifPresent(name -> experiment.needed(name, failing));
        needed.ifPresent(target::remove);
        return needed.isPresent();
    }

    /** What one failure speaks of is given back, and then what the next one speaks of, until that helps or they end. */
    private boolean followSuspects(Answer first) {
        Set<String> tried = new LinkedHashSet<>();
        Set<String> suspects = suspects(first);
        while (!suspects.isEmpty()) {
            tried.addAll(suspects);
            Set<String> fewer = minus(failing, suspects);
            Optional<Answer> answer = experiment.without(fewer);
            if (answer.isEmpty()) {
                return false;
            }
            if (answer.get().passed()) {
                passing = intersection(fewer, answer.get().gone());
                return true;
            }
            failing = fewer;
            suspects = suspects(answer.get());
        }
        acquitted.addAll(tried);
        return true;
    }

    private Set<String> suspects(Answer answer) {
        Set<String> suspects = new LinkedHashSet<>(answer.suspects());
        suspects.addAll(answer.stay());
        suspects.retainAll(difference());
        suspects.removeAll(acquitted);
        return suspects;
    }

    private boolean halve() {
        for (Set<String> left = difference(); left.size() > 1; left = difference()) {
            Set<String> half = new LinkedHashSet<>(passing);
            left.stream().limit(left.size() / 2).forEach(half::add);
            Optional<Answer> answer = experiment.without(half);
            if (answer.isEmpty()) {
                return false;
            }
            if (answer.get().passed()) {
                passing = half;
            } else {
                failing = half;
            }
        }
        return true;
    }

    /** What fails and is not known to pass, in the order of the whole. */
    private Set<String> difference() {
        Set<String> difference = new LinkedHashSet<>(target);
        difference.retainAll(failing);
        difference.removeAll(passing);
        return difference;
    }

    private static Set<String> intersection(Set<String> names, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(names);
        both.retainAll(others);
        return both;
    }

    private static Set<String> minus(Set<String> names, Set<String> others) {
        Set<String> fewer = new LinkedHashSet<>(names);
        fewer.removeAll(others);
        return fewer;
    }
}
