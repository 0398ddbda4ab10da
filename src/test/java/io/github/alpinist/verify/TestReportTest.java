package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a variant's report is held against. */
class TestReportTest {
    @Test
    void aTestThatTheOriginalRunsMayNotBeSkippedAlsoWhereAnotherRunsInItsPlace() {
        TestReport original = report("a", "b skipped");

        assertThat(report("a skipped", "b").shortfall(original))
                .contains("1 tests that the original runs are skipped: a");
        assertThat(report("a", "b").shortfall(original)).isEmpty();
    }

    @Test
    void namesThatDifferFromOneRunToTheNextAreNotHeldAgainstEachOther() {
        assertThat(report("a 0x3f", "b skipped").shortfall(report("a 0x7c", "b skipped")))
                .isEmpty();
    }

    private static TestReport report(String... tests) {
        List<TestCase> cases = new ArrayList<>();
        for (String test : tests) {
            String name = test.replace(" skipped", "");
            cases.add(new TestCase(name, name.equals(test) ? TestCase.Result.PASSED : TestCase.Result.SKIPPED));
        }
        return TestReport.of(cases);
    }
}
