package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Health;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts an image as it is among its surroundings, watches it, and asks it to end. */
final class OwnStart {
    private final Engine engine;
    private final Surroundings surroundings;
    private final Times times;

    OwnStart(Engine engine, Surroundings surroundings, Times times) {
        this.engine = engine;
        this.surroundings = surroundings;
        this.times = times;
    }

    /**
     * How long what may take.
     *
     * @param ready until a health check has come to a verdict
     * @param watched that a program without one must live
     * @param grace between the stop signal and the end by force
     */
    record Times(Duration ready, Duration watched, Duration grace) {
        /**
         * What an image lacks shows at once; the rest of the ten seconds is for programs that first wait for a neighbour.
         * The grace is the engine's own, which an image cannot set.
         */
        static Times of(Duration ready) {
            return new Times(ready, Duration.ofSeconds(10), Duration.ofSeconds(10));
        }
    }

    /**
     * What was seen.
     *
     * @param millis how long it took, in milliseconds
     * @param lastLines the end of what the program said
     */
    record Seen(Behaviour behaviour, long millis, List<String> lastLines) {}

    Seen watch(String image, LogSink log) {
        ImageConfig config = engine.image(image).map(Image::config).orElseThrow();
        if (config.entrypoint().isEmpty() && config.command().isEmpty()) {
            return new Seen(Behaviour.NOTHING, 0, List.of());
        }
        Optional<HealthCheckPace> pace = config.health().map(check -> new HealthCheckPace(check, times.ready()));
        ContainerRequest request = surroundings.joined(ContainerRequest.of(image));
        String container = engine.create(
                pace.map(HealthCheckPace::hurried).map(request::withHealth).orElse(request));
        try {
            long start = System.nanoTime();
            Tail tail = new Tail(log);
            Behaviour behaviour = behaviour(container, pace, tail);
            engine.logs(container, tail);
            return new Seen(behaviour, TestRun.millisSince(start), tail.lines());
        } finally {
            engine.remove(container);
        }
    }

    private Behaviour behaviour(String container, Optional<HealthCheckPace> pace, LogSink log) {
        if (started(container, log)) {
            Duration longest = pace.map(HealthCheckPace::longest).orElse(times.watched());
            new Patience(longest).until(() -> !engine.running(container) || hasVerdict(container));
        }
        Optional<Health> health = engine.health(container);
        return engine.exitCode(container)
                .map(Behaviour::ending)
                .orElseGet(() -> new Behaviour(Optional.empty(), health, Optional.of(stop(container))));
    }

    /** An engine refuses to start a program that is not there, and keeps the exit code that a shell has for it. */
    private boolean started(String container, LogSink log) {
        try {
            engine.start(container);
            return true;
        } catch (AlpinistException e) {
            boolean ended = e.failure() == Failure.ENGINE
                    && engine.exitCode(container).filter(code -> code != 0).isPresent();
            if (!ended) {
                throw e;
            }
            log.line(LogSink.Stream.ERR, e.getMessage());
            return false;
        }
    }

    private boolean hasVerdict(String container) {
        return engine.health(container)
                .filter(health -> health != Health.STARTING)
                .isPresent();
    }

    private Behaviour.Stop stop(String container) {
        long start = System.nanoTime();
        engine.stop(container, times.grace());
        boolean killed = TestRun.millisSince(start) >= times.grace().toMillis();
        return new Behaviour.Stop(engine.exitCode(container).orElseThrow(), killed);
    }
}
