package io.github.alpinist.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked of each variant.
 *
 * @param tests in the order in which they ran
 * @param smokes in the order in which they were sent
 * @param starts of each variant by itself, at most one a variant
 */
public record Checks(List<TestResult> tests, List<SmokeResult> smokes, List<StartRun> starts) {
    public static final Checks NONE = new Checks(List.of(), List.of(), List.of());

    public Checks {
        tests = List.copyOf(tests);
        smokes = List.copyOf(smokes);
        starts = List.copyOf(starts);
    }

    /** Whether there is no test and no smoke request. */
    public boolean isEmpty() {
        return tests.isEmpty() && smokes.isEmpty();
    }

    public int count() {
        return tests.size() + smokes.size();
    }

    /** What they are called together, such as {@code tests}. */
    public String noun() {
        if (smokes.isEmpty()) {
            return "tests";
        }
        return tests.isEmpty() ? "smoke requests" : "tests and smoke requests";
    }

    /** How many tests and smoke requests passed on a variant. */
    public int passed(VariantName variant) {
        return (int) verdicts(variant).filter(Verdict.PASSED::equals).count();
    }

    /** Whether any test or smoke request was run on a variant. */
    public boolean ranOn(VariantName variant) {
        return verdicts(variant).anyMatch(verdict -> verdict != Verdict.NOT_RUN);
    }

    private Stream<Verdict> verdicts(VariantName variant) {
        return Stream.concat(
                tests.stream().flatMap(test -> test.on(variant).stream()).map(TestRun::verdict),
                smokes.stream().flatMap(smoke -> smoke.on(variant).stream()).map(SmokeRun::verdict));
    }
}
