package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Measurements;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Subject;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Behaviour;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.TestCounts;
import io.github.alpinist.verify.TestReport;
import io.github.alpinist.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row a condition: where it is missing or failed, nothing may be proposed. */
class ProposalDecisionTest {
    private static final Outcome PASSED = outcome(Verdict.PASSED);
    private static final Outcome FAILED = outcome(Verdict.FAILED);

    @Test
    void aMoveOfWhichEverythingPassedMayBeProposed() {
        assertThat(unmet(complete())).isEmpty();
    }

    @Test
    void aBlockerForbidsIt() {
        Finding blocker = new Finding("x", Severity.BLOCKER, new Place("Dockerfile", 1, 1), "stop", "look");
        assertThat(unmet(complete()
                        .withConverted(new Converted(
                                "FROM debian",
                                "FROM alpine",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(blocker),
                                List.of()))))
                .containsExactly("converted without a blocker");
    }

    @Test
    void aVariantThatWasNotBuiltForbidsIt() {
        assertThat(unmet(complete().withBuilt(Map.of(VariantName.ORIGINAL, variant(VariantName.ORIGINAL, 100)))))
                .contains("the alpine variant was built");
    }

    @Test
    void aTestThatWasNotRunForbidsIt() {
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, PASSED))))
                .containsExactly("'make check' passes on alpine", "alpine starts and ends by itself as original does");
    }

    @Test
    void aTestThatFailedForbidsItOnEachVariant() {
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, FAILED, VariantName.ALPINE, PASSED))))
                .containsExactly("'make check' passes on original");
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, PASSED, VariantName.ALPINE, FAILED))))
                .containsExactly("'make check' passes on alpine");
        assertThat(unmet(complete().withPruned(pruned(20, FAILED)))).containsExactly("'make check' passes on slim");
    }

    @Test
    void whatCostsMoreThanItMayForbidsItAndSaysWhatAndByHowMuch() {
        Measurement slower = new Measurement(
                Quantity.START,
                Optional.empty(),
                "made up",
                List.of(
                        new Samples(VariantName.ORIGINAL, List.of(500L, 500L, 500L)),
                        new Samples(VariantName.ALPINE, List.of(9000L, 9000L, 9000L)),
                        new Samples(VariantName.SLIM, List.of(2000L, 2000L, 2000L))));
        Measurements measurements =
                new Measurements(3, List.of(slower), List.of(), List.of(), List.of(), Optional.empty());
        Migration record = complete().withMeasured(new Measured("", measurements, List.of()));

        assertThat(unmet(record)).containsExactly("max-start-slowdown 100 % is kept");
        assertThatThrownBy(() -> ProposalDecision.requireMet(record))
                .hasMessageContaining("time to start: 500 ms on original, 2000 ms on slim, 300 % more")
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(Conclusions.of(record, error).kind())
                                .isEqualTo(Conclusion.Kind.OVER_THRESHOLD));
    }

    @Test
    void aVariantThatWasNotStartedByItselfForbidsIt() {
        Outcome unseen = new Outcome(PASSED.checks());
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, unseen, VariantName.ALPINE, PASSED))))
                .containsExactly("original was started by itself");
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, PASSED, VariantName.ALPINE, unseen))))
                .containsExactly("alpine starts and ends by itself as original does");
        assertThat(unmet(complete().withPruned(pruned(20, unseen))))
                .containsExactly("slim starts and ends by itself as original does");
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "HEALTH", "STOP"})
    void aVariantThatBehavesOtherwiseByItselfForbidsIt(Check.Kind kind) {
        List<Check> checks = new ArrayList<>(PASSED.checks());
        checks.add(new Check(kind, "by itself", Verdict.FAILED, Optional.of(127), 1, List.of()));
        Outcome other = new Outcome(checks, List.of(), PASSED.behaviour());
        assertThat(unmet(complete().withTested(Map.of(VariantName.ORIGINAL, PASSED, VariantName.ALPINE, other))))
                .containsExactly("alpine starts and ends by itself as original does");
        assertThat(unmet(complete().withPruned(pruned(20, other))))
                .containsExactly("slim starts and ends by itself as original does");
    }

    @Test
    void aSetUpThatWasNotRunForbidsIt() {
        Requirements requirements = requirements(List.of("apt-get install -y curl"), List.of());
        assertThat(unmet(complete().withRequirements(requirements)))
                .containsExactly("'apt-get install -y curl' passes on original");

        Converted converted = new Converted(
                "FROM debian",
                "FROM alpine",
                List.of(),
                List.of(),
                List.of("apk add --no-cache curl"),
                List.of(),
                List.of());
        assertThat(unmet(complete().withConverted(converted)))
                .containsExactly(
                        "'apk add --no-cache curl' passes on alpine", "'apk add --no-cache curl' passes on slim");
    }

    @Test
    void aReportThatWasAskedForAndNotReadForbidsIt() {
        assertThat(unmet(counted(complete()))).containsExactly("the tests of original are counted");
        assertThat(unmet(counted(complete())
                        .withTested(
                                Map.of(VariantName.ORIGINAL, reporting(10, 0), VariantName.ALPINE, reporting(10, 0)))))
                .containsExactly("as many tests of 'make check' run on slim as on original");
    }

    @Test
    void fewerTestsThanOnTheOriginalForbidIt() {
        assertThat(unmet(tested(reporting(10, 1), reporting(9, 0), reporting(10, 1))))
                .containsExactly("as many tests of 'make check' run on alpine as on original");
        assertThat(unmet(tested(reporting(10, 1), reporting(10, 1), reporting(11, 1))))
                .isEmpty();
    }

    @Test
    void moreSkippedTestsThanOnTheOriginalForbidIt() {
        assertThat(unmet(tested(reporting(10, 1), reporting(10, 1), reporting(12, 2))))
                .containsExactly("as many tests of 'make check' run on slim as on original");
    }

    @Test
    void pruningThatHasNotEndedForbidsIt() {
        assertThat(unmet(complete().back(PruneStage.NAME))).containsExactly("pruning has ended", "measuring has ended");
    }

    @Test
    void measuringThatHasNotEndedForbidsIt() {
        assertThat(unmet(complete().back(MeasureStage.NAME))).containsExactly("measuring has ended");
    }

    @Test
    void aTestThatFailsInARoundOnTheResultAloneForbidsIt() {
        Check failure = outcome(Verdict.FAILED).checks().get(0);
        Finding onResult = FlakyTests.inRound(VariantName.SLIM, failure, false);
        Finding onBoth = FlakyTests.inRound(VariantName.SLIM, failure, true);

        assertThat(unmet(complete().withMeasured(new Measured("", Measurements.NONE, List.of(onResult)))))
                .containsExactly("every test passes in every round");
        assertThat(unmet(complete().withMeasured(new Measured("", Measurements.NONE, List.of(onBoth)))))
                .isEmpty();
    }

    @Test
    void aSavingBelowTheLeastForbidsIt() {
        Requirements requirements =
                new Requirements(List.of("make check"), List.of(), List.of(), List.of(), atLeast(80.5));
        assertThat(unmet(complete().withRequirements(requirements))).containsExactly("at least 80.5 % is saved");
    }

    @Test
    void aResultThatIsLargerThanTheOriginalForbidsIt() {
        assertThat(unmet(complete().withPruned(pruned(101, PASSED)))).containsExactly("at least 0.0 % is saved");
    }

    @Test
    void aResultThatWasNotMeasuredForbidsIt() {
        Variant unmeasured = new Variant(
                VariantName.SLIM, "sha256:1", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Pruned pruned = new Pruned(
                Optional.of(new Slim("FROM alpine", unmeasured, PASSED)),
                Packages.NONE,
                List.of(),
                List.of(),
                List.of());
        assertThat(unmet(complete().withPruned(pruned))).containsExactly("at least 0.0 % is saved");
    }

    private static Thresholds atLeast(double saving) {
        return new Thresholds(
                Optional.of(saving), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Migration tested(Outcome original, Outcome alpine, Outcome slim) {
        return counted(complete())
                .withTested(Map.of(VariantName.ORIGINAL, original, VariantName.ALPINE, alpine))
                .withPruned(pruned(20, slim));
    }

    private static Migration counted(Migration record) {
        return record.withRequirements(requirements(List.of(), List.of("report.xml")));
    }

    private static Requirements requirements(List<String> setups, List<String> reports) {
        return new Requirements(List.of("make check"), setups, reports, List.of(), Thresholds.NONE);
    }

    private static Outcome reporting(int tests, int skipped) {
        TestReport report = new TestReport(new TestCounts(tests, 0, 0, skipped), List.of(), List.of());
        Check check = new Check(
                Check.Kind.TEST,
                "make check",
                Verdict.PASSED,
                Optional.of(0),
                1,
                1,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(report),
                List.of());
        return new Outcome(List.of(check), List.of(), PASSED.behaviour());
    }

    private static List<String> unmet(Migration record) {
        return ProposalDecision.of(record).stream()
                .filter(condition -> !condition.met())
                .map(ProposalDecision.Condition::name)
                .toList();
    }

    /** A record of which every condition holds. */
    static Migration complete() {
        Subject subject =
                new Subject("notes", "Dockerfile", "linux/amd64", Optional.of("3.24"), Optional.empty(), List.of());
        Requirements requirements =
                new Requirements(List.of("make check"), List.of(), List.of(), List.of(), Thresholds.NONE);
        return Migration.begin("1", "run", "inputs", requirements, subject)
                .withConverted(new Converted(
                        "FROM debian", "FROM alpine", List.of(), List.of(), List.of(), List.of(), List.of()))
                .withBuilt(Map.of(
                        VariantName.ORIGINAL, variant(VariantName.ORIGINAL, 100),
                        VariantName.ALPINE, variant(VariantName.ALPINE, 50)))
                .withTested(Map.of(VariantName.ORIGINAL, PASSED, VariantName.ALPINE, PASSED))
                .withPruned(pruned(20, PASSED))
                .withMeasured(new Measured("", Measurements.NONE, List.of()));
    }

    private static Pruned pruned(long bytes, Outcome outcome) {
        Slim slim = new Slim("FROM alpine", variant(VariantName.SLIM, bytes), outcome);
        return new Pruned(Optional.of(slim), Packages.NONE, List.of(), List.of(), List.of());
    }

    private static Variant variant(VariantName name, long bytes) {
        return new Variant(name, "sha256:1", Optional.of(bytes), Optional.empty(), Optional.empty(), List.of());
    }

    private static Outcome outcome(Verdict verdict) {
        return new Outcome(
                List.of(new Check(Check.Kind.TEST, "make check", verdict, Optional.of(0), 1, List.of())),
                List.of(),
                Optional.of(Behaviour.NOTHING));
    }
}
