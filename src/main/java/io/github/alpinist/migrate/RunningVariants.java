package io.github.alpinist.migrate;

import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.measure.Plan;
import io.github.alpinist.measure.Running;
import io.github.alpinist.measure.Target;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Measures a run's variants by running them. */
final class RunningVariants {
    private static final int ROUNDS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Run run;

    RunningVariants(Run run) {
        this.run = run;
    }

    /**
     * What it came to.
     *
     * @param rounds how many there were
     * @param measurements of all quantities
     * @param unmeasured what could not be measured
     * @param findings about checks that failed in a round
     */
    record Result(int rounds, List<Measurement> measurements, List<Unmeasured> unmeasured, List<Finding> findings) {}

    Result measure() {
        UnaryOperator<String> mask = run.task().hidden()::mask;
        // What the tests say was shown when they first ran.
        try (Logs log = Logs.open(run.workspace(), MeasureStage.NAME, "rounds", Progress.NONE)) {
            Running.Result result = new Running(
                            run.engine(),
                            plan(),
                            targets(log),
                            run.labels(),
                            TestStage.image(run, VariantName.ALPINE),
                            this::build,
                            run.progress()::say)
                    .measure();
            return new Result(
                    result.rounds(),
                    result.measurements(),
                    result.unmeasured().stream()
                            .map(each -> new Unmeasured(each.what(), mask.apply(each.reason())))
                            .toList(),
                    result.failed().stream()
                            .map(each -> FlakyTests.inRound(
                                            each.variant(), each.check(), result.failedOnOriginal(each.check()))
                                    .masked(mask))
                            .toList());
        }
    }

    private Plan plan() {
        MeasureChoices choices = run.settings().measuring();
        return new Plan(
                choices.rounds().orElse(ROUNDS),
                within(),
                expected(),
                choices.build().orElse(false),
                choices.readyLine().map(Pattern::compile),
                endsByItself());
    }

    private Duration within() {
        Duration within = run.settings().measuring().within().orElse(WITHIN);
        return within.compareTo(run.timeout()) < 0 ? within : run.timeout();
    }

    /** As long as all of the tests took before. */
    private Duration expected() {
        return Duration.ofMillis(run.record().outcomes().values().stream()
                .flatMap(outcome -> outcome.checks().stream())
                .filter(check -> check.kind() == Check.Kind.SETUP || check.kind() == Check.Kind.TEST)
                .mapToLong(Check::millis)
                .sum());
    }

    private boolean endsByItself() {
        return Optional.ofNullable(run.record().outcomes().get(VariantName.ORIGINAL))
                .flatMap(Outcome::behaviour)
                .filter(behaviour ->
                        behaviour.ended().isPresent() || behaviour.stop().isEmpty())
                .isPresent();
    }

    private List<Target> targets(LogSink log) {
        List<Target> targets = new ArrayList<>();
        run.record().built().forEach((name, variant) -> targets.add(target(name, variant, log)));
        run.record()
                .pruned()
                .flatMap(Pruned::slim)
                .ifPresent(slim -> targets.add(target(VariantName.SLIM, slim.variant(), log)));
        return targets;
    }

    private Target target(VariantName name, Variant variant, LogSink log) {
        return new Target(
                name,
                variant.imageId(),
                (name == VariantName.ORIGINAL ? run.suite() : TestStage.onAlpine(run)).withTimeout(within()),
                log);
    }

    private void build(Target target) {
        Migration record = run.record();
        Converted converted = record.converted().orElseThrow();
        VariantBuild build =
                target.variant() == VariantName.ORIGINAL ? VariantBuild.ofOriginal(run) : VariantBuild.ofConverted(run);
        String text = switch (target.variant()) {
            case ORIGINAL -> converted.original();
            case ALPINE -> converted.text();
            case SLIM -> record.pruned().flatMap(Pruned::slim).orElseThrow().text();
        };
        build.buildAnew(MeasureStage.NAME, text, target.log());
        run.engine().removeImage(VariantBuild.tag(run, MeasureStage.NAME));
    }
}
