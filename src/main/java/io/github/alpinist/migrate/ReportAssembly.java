package io.github.alpinist.migrate;

import io.github.alpinist.report.Checks;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Measurements;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.SmokeResult;
import io.github.alpinist.report.SmokeRun;
import io.github.alpinist.report.StartRun;
import io.github.alpinist.report.TestResult;
import io.github.alpinist.report.TestRun;
import io.github.alpinist.report.UnifiedDiff;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.report.Verdict;
import io.github.alpinist.verify.Behaviour;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the report from the record. */
final class ReportAssembly {
    private final Migration record;

    ReportAssembly(Migration record) {
        this.record = record;
    }

    Report assemble() {
        return new Report(
                Report.SCHEMA,
                record.alpinist(),
                record.subject(),
                record.conclusion().orElse(new Conclusion(Conclusion.Kind.STOPPED, "the run has not ended")),
                variants(),
                checks(),
                record.pruned().map(Pruned::packages).orElse(Packages.NONE),
                record.pruned().map(Pruned::files).orElse(List.of()),
                record.pruned().map(Pruned::attempts).orElse(List.of()),
                measurements(),
                record.trials(),
                record.converted().map(Converted::changes).orElse(List.of()),
                record.findings(),
                record.converted().map(Converted::advice).orElse(List.of()),
                record.converted().flatMap(this::diff),
                record.proposed(),
                record.stages());
    }

    /** With the thresholds as they are asked for now: they may be others than when the variants were measured. */
    private Measurements measurements() {
        return record.measured()
                .map(Measured::measurements)
                .orElse(Measurements.NONE)
                .withThresholds(ThresholdCheck.of(record));
    }

    private Optional<String> diff(Converted converted) {
        return record.resultText()
                .map(text -> UnifiedDiff.of(record.subject().dockerfile(), Optional.of(converted.original()), text)
                        + diff(converted.scripts()));
    }

    private static String diff(List<ConvertedScript> scripts) {
        return scripts.stream()
                .map(script -> UnifiedDiff.of(script.path(), Optional.of(script.original()), script.text()))
                .collect(Collectors.joining());
    }

    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>(record.built().values());
        slim().ifPresent(slim -> variants.add(slim.variant()));
        return variants;
    }

    private Checks checks() {
        Map<VariantName, Outcome> outcomes = record.outcomes();
        return new Checks(
                group(outcomes, Check.Kind.SETUP, ReportAssembly::testRun, TestResult::new),
                group(outcomes, Check.Kind.TEST, ReportAssembly::testRun, TestResult::new),
                group(outcomes, Check.Kind.SMOKE, ReportAssembly::smokeRun, SmokeResult::new),
                starts(outcomes));
    }

    private static List<StartRun> starts(Map<VariantName, Outcome> outcomes) {
        List<StartRun> starts = new ArrayList<>();
        outcomes.forEach((variant, outcome) ->
                outcome.behaviour().ifPresent(behaviour -> starts.add(start(variant, outcome, behaviour))));
        return starts;
    }

    private static StartRun start(VariantName variant, Outcome outcome, Behaviour behaviour) {
        List<String> reasons = outcome.checks().stream()
                .filter(check -> check.kind().isOfOwnStart() && !check.passed())
                .map(Check::summary)
                .toList();
        return new StartRun(
                variant,
                reasons.isEmpty() ? Verdict.PASSED : Verdict.FAILED,
                behaviour.ended(),
                behaviour.health(),
                behaviour.stop().map(Behaviour.Stop::code),
                behaviour.stop().map(Behaviour.Stop::killed).orElse(false),
                reasons);
    }

    private Optional<Slim> slim() {
        return record.pruned().flatMap(Pruned::slim);
    }

    private static <R, G> List<G> group(
            Map<VariantName, Outcome> outcomes,
            Check.Kind kind,
            BiFunction<VariantName, Check, R> toRun,
            BiFunction<String, List<R>, G> toGroup) {
        List<String> names = outcomes.values().stream()
                .flatMap(outcome -> named(outcome, kind).map(Check::name))
                .distinct()
                .toList();
        return names.stream()
                .map(name -> toGroup.apply(name, runs(outcomes, kind, name, toRun)))
                .toList();
    }

    private static <R> List<R> runs(
            Map<VariantName, Outcome> outcomes, Check.Kind kind, String name, BiFunction<VariantName, Check, R> toRun) {
        List<R> runs = new ArrayList<>();
        outcomes.forEach((variant, outcome) -> named(outcome, kind)
                .filter(check -> check.name().equals(name))
                .findFirst()
                .ifPresent(check -> runs.add(toRun.apply(variant, check))));
        return runs;
    }

    private static Stream<Check> named(Outcome outcome, Check.Kind kind) {
        return outcome.checks().stream().filter(check -> check.kind() == kind);
    }

    private static TestRun testRun(VariantName variant, Check check) {
        return new TestRun(
                variant,
                verdict(check),
                check.code(),
                Optional.of(check.millis()),
                check.attempts(),
                check.reason(),
                check.report().map(TestReport::counts),
                check.lastLines());
    }

    private static SmokeRun smokeRun(VariantName variant, Check check) {
        Optional<String> reason = check.passed() ? Optional.empty() : Optional.of(check.summary());
        return new SmokeRun(variant, verdict(check), check.code(), reason, check.notes());
    }

    private static Verdict verdict(Check check) {
        return switch (check.verdict()) {
            case PASSED -> Verdict.PASSED;
            case FAILED -> Verdict.FAILED;
            case TIMED_OUT -> Verdict.TIMED_OUT;
        };
    }
}
