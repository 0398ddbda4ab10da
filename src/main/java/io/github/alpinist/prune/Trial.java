package io.github.alpinist.prune;

import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of trying a candidate out.
 *
 * @param number of the attempt
 * @param kind how it ended
 * @param failure what failed; absent where everything passed
 * @param lines what it said
 * @param stay packages that cannot go whatever the tests say, each with the reason
 * @param slim the variant, where it was built and passed
 */
record Trial(
        int number,
        Kind kind,
        Optional<String> failure,
        List<String> lines,
        Map<String, String> stay,
        Optional<Pruning.Slim> slim) {
    private static final String NOT_BUILT = "it does not build";
    private static final String TOO_SLOW = "it was not built in time";
    private static final String NO_FORM = "the stage fits none of the forms that Alpinist writes";
    private static final String SET_UP = "the set-up of the tests installs what was left out";
    private static final String INSTALLED_BY_SETUP =
            "--test-setup installs it, so that the tests cannot show that the program does without it";
    private static final int FEW = 4;

    /** How a candidate ended, in the words for what it went without. */
    private enum Kind {
        TESTED("tests fail without it"),
        NOT_BUILT("the image does not build without it"),
        TOO_SLOW("no candidate without it ended in time"),
        FORMLESS("no Dockerfile without it could be written");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        static Kind of(Optional<Check> failed) {
            return failed.filter(check -> check.verdict() == Verdict.TIMED_OUT).isPresent() ? TOO_SLOW : TESTED;
        }
    }

    Trial {
        lines = List.copyOf(lines);
        stay = Map.copyOf(stay);
    }

    /** What was there while the tests ran cannot go: what those show of the program holds with it only. */
    static Trial tested(int number, Planner.Candidate candidate, Outcome outcome) {
        Map<String, String> stay = new HashMap<>();
        outcome.installed().stream()
                .filter(candidate.gone()::contains)
                .forEach(name -> stay.put(name, INSTALLED_BY_SETUP));
        Optional<Check> failed = outcome.firstFailure();
        return stay.isEmpty()
                ? new Trial(
                        number,
                        Kind.of(failed),
                        failed.map(Check::summary),
                        outcome.failureLines(),
                        stay,
                        Optional.empty())
                : untested(number, SET_UP, stay);
    }

    /** A candidate that says nothing, as some packages were not gone. */
    static Trial untested(int number, String why, Map<String, String> stay) {
        return new Trial(number, Kind.TESTED, Optional.of(why), List.of(), stay, Optional.empty());
    }

    static Trial notBuilt(int number, String message) {
        return new Trial(
                number, Kind.NOT_BUILT, Optional.of(NOT_BUILT), message.lines().toList(), Map.of(), Optional.empty());
    }

    static Trial tooSlow(int number) {
        return new Trial(number, Kind.TOO_SLOW, Optional.of(TOO_SLOW), List.of(), Map.of(), Optional.empty());
    }

    /** What no Dockerfile could be written for, so that it is no attempt. */
    static Trial formless() {
        return new Trial(0, Kind.FORMLESS, Optional.of(NO_FORM), List.of(), Map.of(), Optional.empty());
    }

    /** Whether its failure shows that something is missed. */
    boolean proves() {
        return kind == Kind.TESTED || kind == Kind.NOT_BUILT;
    }

    Trial of(Pruning.Slim variant) {
        return new Trial(number, kind, failure, lines, stay, Optional.of(variant));
    }

    boolean passed() {
        return failure.isEmpty();
    }

    /** Why a package that this trial went without comes back, in a line. */
    String evidence(Optional<MissingName> missing) {
        return kind.words + ": "
                + missing.map(each -> each.line() + " (it has " + each.name() + ")")
                        .orElseGet(this::lastWords);
    }

    private String lastWords() {
        String how = failure.orElse("");
        return lines.isEmpty() ? how : how + ": " + lines.get(lines.size() - 1).strip();
    }

    /** Names for people: some, and how many more. */
    static String few(Collection<String> names) {
        String shown = names.stream().sorted().limit(FEW).collect(Collectors.joining(", "));
        return names.size() > FEW ? shown + " and " + (names.size() - FEW) + " more" : shown;
    }
}
