package io.github.alpinist.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the reports that a test command wrote say of its tests.
 *
 * @param counts of all tests
 * @param names of all tests, so that a missing one can be named; empty where there are too many to keep
 * @param skipped names of those that were not run; empty where there are too many tests to keep their names
 */
public record TestReport(TestCounts counts, List<String> names, List<String> skipped) {
    private static final int MOST_NAMES = 20_000;
    private static final int NAMED = 5;

    public TestReport {
        names = List.copyOf(names);
        skipped = List.copyOf(skipped);
    }

    static TestReport of(List<TestCase> cases) {
        TestCounts counts = new TestCounts(
                cases.size(),
                ids(cases, TestCase.Result.FAILED).size(),
                ids(cases, TestCase.Result.ERRORED).size(),
                ids(cases, TestCase.Result.SKIPPED).size());
        if (cases.size() > MOST_NAMES) {
            return new TestReport(counts, List.of(), List.of());
        }
        return new TestReport(
                counts, cases.stream().map(TestCase::id).sorted().toList(), ids(cases, TestCase.Result.SKIPPED));
    }

    /** What it falls short of the original's, in words; empty where it does not. */
    public Optional<String> shortfall(TestReport original) {
        int missing = original.counts.tests() - counts.tests();
        if (missing > 0) {
            return Optional.of(missing + " of the original's " + original.counts.tests() + " tests are missing"
                    + listed(without(original.names, names)));
        }
        int more = counts.skipped() - original.counts.skipped();
        if (more > 0) {
            return Optional.of(
                    counts.skipped() + " of " + counts.tests() + " tests are skipped, where the original skips "
                            + original.counts.skipped() + listed(without(skipped, original.skipped)));
        }
        List<String> swapped = without(within(skipped, original.names), original.skipped);
        return swapped.isEmpty()
                ? Optional.empty()
                : Optional.of(swapped.size() + " tests that the original runs are skipped" + listed(swapped));
    }

    /** The same report with what must not be shown taken out of its names. */
    TestReport masked(UnaryOperator<String> mask) {
        return new TestReport(
                counts,
                names.stream().map(mask).toList(),
                skipped.stream().map(mask).toList());
    }

    /** Those that failed or broke off, in words; empty where there are none. */
    static Optional<String> failures(List<TestCase> cases) {
        List<String> failed = new ArrayList<>(ids(cases, TestCase.Result.FAILED));
        failed.addAll(ids(cases, TestCase.Result.ERRORED));
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(failed.size() + " of " + cases.size() + " tests failed" + listed(failed));
    }

    private static List<String> ids(List<TestCase> cases, TestCase.Result result) {
        return cases.stream()
                .filter(each -> each.result() == result)
                .map(TestCase::id)
                .sorted()
                .toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    private static List<String> within(List<String> names, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return names.stream().filter(known::contains).toList();
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return names.isEmpty() ? "" : ": " + first + more;
    }
}
