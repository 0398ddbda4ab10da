package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.verify.TestCounts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report claims of the tests: no more than was counted. */
class ChecksTest {
    @Test
    void testsAreCountedWhereReportsNameThemAndCommandsWhereNot() {
        Checks checks = checks(
                test("make check", counted(VariantName.ALPINE, new TestCounts(44, 0, 0, 3))),
                test("make lint", Reports.passed(VariantName.ALPINE, 1)));

        assertThat(checks.passed(VariantName.ALPINE)).contains("41 of 41 tests (3 skipped) and 1 of 1 test commands");
    }

    @Test
    void testsThatTheOriginalRunsAreMissedWhereAnotherVariantDoesNot() {
        Checks checks = checks(test(
                "make check",
                counted(VariantName.ORIGINAL, new TestCounts(40, 0, 0, 0)),
                counted(VariantName.ALPINE, new TestCounts(20, 0, 0, 0))));

        assertThat(checks.passed(VariantName.ALPINE)).contains("20 of 40 tests");
    }

    @Test
    void nothingIsClaimedOfAVariantOnWhichNothingRan() {
        Checks checks = checks(test("make check", Reports.passed(VariantName.ORIGINAL, 1)));

        assertThat(checks.passed(VariantName.SLIM)).isEmpty();
    }

    private static Checks checks(TestResult... tests) {
        return new Checks(List.of(), List.of(tests), List.of(), List.of());
    }

    private static TestResult test(String command, TestRun... runs) {
        return new TestResult(command, List.of(runs));
    }

    private static TestRun counted(VariantName variant, TestCounts counts) {
        return new TestRun(
                variant,
                Verdict.PASSED,
                Optional.of(0),
                Optional.of(1L),
                1,
                Optional.empty(),
                Optional.of(counts),
                List.of());
    }
}
