package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.Suite;
import io.github.alpinist.verify.Verdict;
import io.github.alpinist.verify.Verifier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs the project's tests in the original, which must pass, and then in the alpine variant. */
final class TestStage implements Stage {
    static final String NAME = "test";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        Map<VariantName, Outcome> outcomes = new EnumMap<>(VariantName.class);
        Optional.ofNullable(run.record().tested().get(VariantName.ORIGINAL))
                .filter(Outcome::passed)
                .ifPresent(outcome -> outcomes.put(VariantName.ORIGINAL, outcome));
        for (VariantName name : untested(outcomes)) {
            Outcome outcome = test(
                    run,
                    run.approach().label(name),
                    image(run, name),
                    Optional.ofNullable(outcomes.get(VariantName.ORIGINAL)));
            outcomes.put(name, outcome);
            run.keep(record -> record.withTested(outcomes));
            outcome.firstFailure().ifPresent(failure -> fail(run, name, failure));
        }
    }

    private static List<VariantName> untested(Map<VariantName, Outcome> outcomes) {
        return Stream.of(VariantName.ORIGINAL, VariantName.ALPINE)
                .filter(name -> !outcomes.containsKey(name))
                .toList();
    }

    /**
     * Runs the suite on one variant.
     *
     * @param original what the original came to; absent for the original itself
     */
    static Outcome test(Run run, String name, String image, Optional<Outcome> original) {
        return test(run, name, image, original, run.timeout());
    }

    /** @param timeout of each test */
    static Outcome test(Run run, String name, String image, Optional<Outcome> original, Duration timeout) {
        try (Logs log = Logs.open(run.workspace(), NAME, name, run.progress())) {
            Suite suite = (original.isPresent() ? onAlpine(run) : run.suite()).withTimeout(timeout);
            UnaryOperator<String> hidden = run.task().hidden()::mask;
            Verifier verifier = new Verifier(run.engine(), suite, run.labels(), image(run, VariantName.ALPINE), hidden);
            Outcome outcome = verifier.verify(image, original, log).masked(hidden);
            outcome.checks().forEach(check -> run.progress().say(name + ": " + check.summary()));
            return outcome;
        }
    }

    static Suite onAlpine(Run run) {
        List<String> setups = run.record().converted().map(Converted::setups).orElse(List.of());
        return run.suite().withSetups(setups);
    }

    /** @throws AlpinistException where the variant is not built */
    static String image(Run run, VariantName name) {
        Variant variant = run.record().built().get(name);
        if (variant == null) {
            throw new AlpinistException(
                    Failure.INPUT, "The " + name.label() + " variant is not built", "Run 'alpinist build' first.");
        }
        return variant.imageId();
    }

    private static void fail(Run run, VariantName name, Check failure) {
        String log = ".alpinist/logs/test-" + run.approach().label(name) + ".log";
        String end = failure.lastLines().isEmpty()
                ? ""
                : "; it last said: "
                        + failure.lastLines().get(failure.lastLines().size() - 1);
        if (failure.verdict() == Verdict.TIMED_OUT) {
            throw new AlpinistException(
                    Failure.TIMEOUT,
                    "The tests of the " + name.label() + " variant: " + failure.summary() + end,
                    "Give them more time with --timeout; " + log + " has what they said.");
        }
        if (name == VariantName.ORIGINAL) {
            throw new AlpinistException(
                    Failure.TESTS,
                    "The tests already fail on the original image: " + failure.summary() + end,
                    "Make them pass there first; " + log + " has their output.");
        }
        throw new AlpinistException(
                Failure.TESTS, "The tests fail on Alpine: " + failure.summary() + end, "See " + log + ".");
    }
}
