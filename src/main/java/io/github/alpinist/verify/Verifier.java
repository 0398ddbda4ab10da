package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a suite on one variant after another; everything it creates is removed again. */
public final class Verifier {
    private final Engine engine;
    private final Suite suite;
    private final Map<String, String> labels;
    private final String clientImage;
    private final UnaryOperator<String> hidden;

    /**
     * @param labels put on everything that is made
     * @param clientImage an image with BusyBox, from which services and the program are spoken to
     * @param hidden masks what must not be shown
     */
    public Verifier(
            Engine engine, Suite suite, Map<String, String> labels, String clientImage, UnaryOperator<String> hidden) {
        this.engine = engine;
        this.suite = suite;
        this.labels = Map.copyOf(labels);
        this.clientImage = clientImage;
        this.hidden = hidden;
    }

    /**
     * Runs the suite on a variant.
     *
     * @param original what the original variant came to, against which this one is compared; absent for the original
     */
    public Outcome verify(String image, Optional<Outcome> original, LogSink log) {
        try (Surroundings surroundings = Surroundings.start(engine, suite.needs(), labels, clientImage, log)) {
            Outcome tested = suite.tests().isEmpty()
                    ? new Outcome(List.of())
                    : new TestRun(engine, suite, surroundings).run(image, original, log);
            List<Check> checks = new ArrayList<>(tested.checks());
            if (!suite.smoke().isEmpty()) {
                forget(surroundings, log);
                checks.addAll(smokeRun(surroundings).run(image, original, log));
            }
            OwnStartRun.Result started = ownStart(surroundings).run(image, original.flatMap(Outcome::behaviour), log);
            checks.addAll(started.checks());
            surroundings.tell(log);
            return new Outcome(checks, tested.installed(), Optional.of(started.behaviour()));
        }
    }

    /**
     * Runs the set-ups and tests once on a variant, and repeats nothing that fails.
     *
     * @param around is given the container, and what runs them in it
     */
    public <T> T once(String image, LogSink log, BiFunction<String, Supplier<Outcome>, T> around) {
        try (Surroundings surroundings = Surroundings.start(engine, suite.needs(), labels, clientImage, log);
                TestContainer container = TestContainer.open(engine, suite, surroundings, image)) {
            return around.apply(
                    container.id(),
                    () -> new TestAttempt(engine, suite, container, Optional.empty(), log)
                            .run()
                            .outcome());
        }
    }

    /** What tests have left in services would be in the answers, of one start of the original and not of the other. */
    private void forget(Surroundings surroundings, LogSink log) {
        if (!suite.tests().isEmpty()) {
            surroundings.tell(log);
            surroundings.renew(log);
        }
    }

    private SmokeRun smokeRun(Surroundings surroundings) {
        return new SmokeRun(engine, suite, surroundings, new AnswerReader(suite.ignored(), hidden, Clock.systemUTC()));
    }

    private OwnStartRun ownStart(Surroundings surroundings) {
        return new OwnStartRun(new OwnStart(
                engine, surroundings, OwnStart.Times.of(suite.needs().readyWithin())));
    }
}
