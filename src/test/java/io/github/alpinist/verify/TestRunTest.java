package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What counts as passed, as failed and as flaky, by exit codes and by reports. */
class TestRunTest {
    private static final Needs NOTHING = new Needs(List.of(), Map.of(), List.of(), Duration.ZERO);
    private static final String REPORT = "/out/report.xml";

    @Test
    void whatPassesIsRunOnce() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> 0);

        Outcome outcome = run(engine, suite(List.of("a", "b"), false), Optional.empty());

        assertThat(outcome.passed()).isTrue();
        assertThat(engine.commands()).containsExactly("1: a", "1: b");
        assertThat(engine.left()).isZero();
    }

    @Test
    void aFailureIsRepeatedInAFreshContainerBeforeItCounts() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> command.equals("b") ? 3 : 0);

        Outcome outcome = run(engine, suite(List.of("a", "b"), false), Optional.empty());

        assertThat(engine.commands()).containsExactly("1: a", "1: b", "2: a", "2: b");
        assertThat(outcome.firstFailure().orElseThrow().summary())
                .isEqualTo("b: exited with 3, in both of two attempts");
        assertThat(engine.left()).isZero();
    }

    @Test
    void whatPassesOnceIsFlakyWhicheverAttemptThatIs() {
        for (int failing : List.of(1, 2)) {
            ScriptedEngine engine = new ScriptedEngine(
                    (container, command) -> container.number() == (command.equals("a") ? 1 : failing) ? 1 : 0);

            Outcome outcome = run(engine, suite(List.of("a", "b"), false), Optional.empty());

            assertThat(outcome.passed()).isTrue();
            assertThat(outcome.test("b").orElseThrow().isFlaky()).isTrue();
            assertThat(outcome.test("b").orElseThrow().summary())
                    .isEqualTo("b: passed in one of two attempts; in the other it exited with 1");
        }
    }

    @Test
    void afterACommandThatHangsNoneIsRunInItsContainer() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> {
            if (command.equals("hang") && container.number() == 1) {
                throw new AlpinistException(Failure.TIMEOUT, "too long", "wait");
            }
            return 0;
        });

        Outcome outcome = run(engine, suite(List.of("a", "hang", "c"), false), Optional.empty());

        assertThat(engine.commands()).containsExactly("1: a", "1: hang", "2: a", "2: hang", "2: c");
        assertThat(outcome.checks()).extracting(Check::isFlaky).containsExactly(false, true, false);
        assertThat(engine.left()).isZero();
    }

    @Test
    void aReportWithFailuresFailsACommandThatExitsWithZero() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> {
            container.files().put(REPORT, report("good", "bad!"));
            return 0;
        });

        Check check = run(engine, suite(List.of("a"), true), Optional.empty())
                .firstFailure()
                .orElseThrow();

        assertThat(check.summary())
                .isEqualTo("a: failed: 1 of 2 tests failed: suite > bad; the command exited with 0 all the same,"
                        + " in both of two attempts");
        assertThat(check.report().orElseThrow().counts()).isEqualTo(new TestCounts(2, 1, 0, 0));
    }

    @Test
    void fewerTestsThanOnTheOriginalAreAFailureThatNamesThem() {
        Outcome original = run(writing(report("one", "two", "three")), suite(List.of("a"), true), Optional.empty());

        Outcome alpine = run(writing(report("one")), suite(List.of("a"), true), Optional.of(original));

        assertThat(alpine.firstFailure().orElseThrow().summary())
                .contains("2 of the original's 3 tests are missing: suite > three, suite > two");
    }

    @Test
    void moreSkippedTestsThanOnTheOriginalAreAFailureThatNamesThem() {
        Outcome original = run(writing(report("one", "two", "three?")), suite(List.of("a"), true), Optional.empty());

        Outcome alpine =
                run(writing(report("one", "two?", "three?")), suite(List.of("a"), true), Optional.of(original));

        assertThat(original.passed()).isTrue();
        assertThat(alpine.firstFailure().orElseThrow().summary())
                .contains("2 of 3 tests are skipped, where the original skips 1: suite > two");
    }

    @Test
    void aReportThatIsNotWrittenIsAFailureWhereTheOriginalHasOne() {
        Outcome original = run(writing(report("one")), suite(List.of("a"), true), Optional.empty());

        Outcome alpine =
                run(new ScriptedEngine((container, command) -> 0), suite(List.of("a"), true), Optional.of(original));

        assertThat(alpine.firstFailure().orElseThrow().summary()).contains("no report was written");
    }

    @Test
    void aReportThatNoTestOfThisRunWroteDoesNotCount() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> {
            if (command.equals("first")) {
                container.files().put(REPORT, report("one"));
            }
            return 0;
        });

        Outcome outcome = run(engine, suite(List.of("first", "second"), true), Optional.empty());

        assertThat(outcome.test("first").flatMap(Check::report)).isPresent();
        assertThat(outcome.test("second").flatMap(Check::report)).isEmpty();
    }

    @Test
    void aGlobThatMatchesNothingOnTheOriginalIsAnErrorWithARemedy() {
        assertThatThrownBy(() ->
                        run(new ScriptedEngine((container, command) -> 0), suite(List.of("a"), true), Optional.empty()))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("--test-report /out/*.xml matches no JUnit XML");
    }

    @Test
    void reportsWithoutATestThatRanOnTheOriginalAreAnError() {
        String skipped = "<testsuite><testcase name='a'><skipped/></testcase></testsuite>";
        assertThatThrownBy(() -> run(writing(skipped), suite(List.of("a"), true), Optional.empty()))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("skips every test");
        assertThatThrownBy(() -> run(writing("<test-run/>"), suite(List.of("a"), true), Optional.empty()))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("matches no JUnit XML with a test in it");
    }

    @Test
    void aReportThatIsNoXmlIsAFailure() {
        Outcome outcome = run(writing("<testsuite><testcase"), suite(List.of("a"), true), Optional.empty());

        assertThat(outcome.firstFailure().orElseThrow().summary())
                .contains("the report /out/report.xml cannot be read");
    }

    @Test
    void thePackagesThatASetUpAddsAreKnown() {
        ScriptedEngine engine = new ScriptedEngine((container, command) -> {
            container
                    .files()
                    .put(
                            "/lib/apk/db/installed",
                            command.equals("apk add tool") ? database("musl", "lib", "tool") : "");
            return 0;
        });
        Suite suite = new Suite(
                Path.of("."),
                List.of("apk add tool"),
                List.of("a"),
                List.of(),
                List.of(),
                List.of(),
                SmokeIgnore.NOTHING,
                NOTHING,
                Duration.ofMinutes(1));

        assertThat(run(engine, suite, Optional.empty()).installed()).containsExactly("lib", "musl", "tool");
    }

    private static Outcome run(ScriptedEngine engine, Suite suite, Optional<Outcome> original) {
        LogSink nowhere = (stream, text) -> {};
        try (Surroundings none = Surroundings.start(engine.engine(), suite.needs(), Map.of(), "client", nowhere)) {
            return new TestRun(engine.engine(), suite, none).run("image", original, nowhere);
        }
    }

    private static Suite suite(List<String> tests, boolean reports) {
        return new Suite(
                Path.of("."),
                List.of(),
                tests,
                reports ? List.of("/out/*.xml") : List.of(),
                List.of(),
                List.of(),
                SmokeIgnore.NOTHING,
                NOTHING,
                Duration.ofMinutes(1));
    }

    private static ScriptedEngine writing(String text) {
        return new ScriptedEngine((container, command) -> {
            container.files().put(REPORT, text);
            return 0;
        });
    }

    private static String database(String... names) {
        return Arrays.stream(names).map(name -> "P:" + name + "\nV:1\n\n").collect(Collectors.joining());
    }

    /** A report of tests by name; one with {@code !} failed, one with {@code ?} was skipped. */
    private static String report(String... tests) {
        return Arrays.stream(tests)
                .map(test -> "<testcase name='" + test.replaceAll("[!?]", "") + "'>"
                        + (test.endsWith("!") ? "<failure/>" : test.endsWith("?") ? "<skipped/>" : "") + "</testcase>")
                .collect(Collectors.joining("", "<testsuite name='suite'>", "</testsuite>"));
    }
}
