package io.github.alpinist.report;

import io.github.alpinist.verify.TestCounts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was asked of each variant.
 *
 * @param setups commands run as root before the tests, as each variant needs them
 * @param tests in the order in which they ran
 * @param smokes in the order in which they were sent
 * @param starts of each variant by itself, at most one a variant
 */
public record Checks(List<TestResult> setups, List<TestResult> tests, List<SmokeResult> smokes, List<StartRun> starts) {
    public static final Checks NONE = new Checks(List.of(), List.of(), List.of(), List.of());

    public Checks {
        setups = List.copyOf(setups);
        tests = List.copyOf(tests);
        smokes = List.copyOf(smokes);
        starts = List.copyOf(starts);
    }

    /** Whether there is no test and no smoke request. */
    public boolean isEmpty() {
        return tests.isEmpty() && smokes.isEmpty();
    }

    /**
     * What passed on a variant, in words such as {@code 41 of 41 tests and 2 of 2 smoke requests}: single tests where
     * reports count them, commands where only their exit codes are known. Empty where nothing was run on it.
     */
    public Optional<String> passed(VariantName variant) {
        List<Tally> tallies = tallies(variant);
        return tallies.isEmpty()
                ? Optional.empty()
                : Optional.of(tallies.stream().map(Tally::toString).collect(Collectors.joining(" and ")));
    }

    /** One tally a kind of check that there is; none where nothing was run on the variant. */
    List<Tally> tallies(VariantName variant) {
        List<Verdict> commands = tests.stream()
                .filter(test -> !test.isCounted())
                .map(test -> test.on(variant).map(TestRun::verdict).orElse(Verdict.NOT_RUN))
                .toList();
        List<Verdict> requests = smokes.stream()
                .map(smoke -> smoke.on(variant).map(SmokeRun::verdict).orElse(Verdict.NOT_RUN))
                .toList();
        return ranOn(variant)
                ? Stream.of(counted(variant), tally(commands, "test commands"), tally(requests, "smoke requests"))
                        .filter(tally -> tally.total() > 0)
                        .toList()
                : List.of();
    }

    private Tally counted(VariantName variant) {
        int passed = 0;
        int total = 0;
        int skipped = 0;
        for (TestResult test : tests) {
            Optional<TestCounts> counts = test.on(variant).flatMap(TestRun::counts);
            passed += counts.map(TestCounts::passed).orElse(0);
            skipped += counts.map(TestCounts::skipped).orElse(0);
            total += test.mostRun();
        }
        return new Tally(passed, total, skipped, "tests");
    }

    private static Tally tally(List<Verdict> verdicts, String noun) {
        int passed = (int) verdicts.stream().filter(Verdict.PASSED::equals).count();
        return new Tally(passed, verdicts.size(), 0, noun);
    }

    private boolean ranOn(VariantName variant) {
        Stream<Verdict> verdicts = Stream.concat(
                tests.stream().flatMap(test -> test.on(variant).stream()).map(TestRun::verdict),
                smokes.stream().flatMap(smoke -> smoke.on(variant).stream()).map(SmokeRun::verdict));
        return verdicts.anyMatch(verdict -> verdict != Verdict.NOT_RUN);
    }
}
