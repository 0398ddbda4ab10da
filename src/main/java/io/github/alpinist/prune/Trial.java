package io.github.alpinist.prune;

import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
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
 * @param failure what failed; absent where everything passed
 * @param lines what it said
 * @param stay packages that cannot go whatever the tests say, each with the reason
 * @param slim the variant, where it was built and passed
 */
record Trial(
        int number,
        Optional<String> failure,
        List<String> lines,
        Map<String, String> stay,
        Optional<Pruning.Slim> slim) {
    private static final String NOT_BUILT = "it does not build";
    private static final String SET_UP = "the set-up of the tests installs what was left out";
    private static final String INSTALLED_BY_SETUP =
            "--test-setup installs it, so that the tests cannot show that the program does without it";
    private static final int FEW = 4;

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
        Optional<String> failure = outcome.firstFailure().map(Check::summary);
        return stay.isEmpty()
                ? new Trial(number, failure, outcome.failureLines(), stay, Optional.empty())
                : untested(number, SET_UP, stay);
    }

    /** A candidate that says nothing, as some packages were not gone. */
    static Trial untested(int number, String why, Map<String, String> stay) {
        return new Trial(number, Optional.of(why), List.of(), stay, Optional.empty());
    }

    static Trial notBuilt(int number, String message) {
        return new Trial(number, Optional.of(NOT_BUILT), message.lines().toList(), Map.of(), Optional.empty());
    }

    Trial of(Pruning.Slim variant) {
        return new Trial(number, failure, lines, stay, Optional.of(variant));
    }

    boolean passed() {
        return failure.isEmpty();
    }

    /** Why a package that this trial went without comes back, in a line. */
    String evidence(Optional<MissingName> missing) {
        String what = failure.equals(Optional.of(NOT_BUILT)) ? "the image does not build" : "tests fail";
        return what + " without it: "
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
