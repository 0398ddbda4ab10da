package io.github.alpinist.engine;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** A real engine for one test class, with a label by which everything the tests made is removed again. */
public final class EngineUnderTest implements AutoCloseable {
    static final String LABEL = "io.github.alpinist.test";

    private static final List<String> SMALL_IMAGES = List.of(
            "alpine:3.20",
            "alpine:3.19",
            "alpinist-standin/alpine:" + Release.DEFAULT,
            "busybox:latest",
            "debian:bookworm-slim",
            "alpinist-standin/debian:bookworm-slim");

    private final Engine engine;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private EngineUnderTest(Engine engine) {
        this.engine = engine;
    }

    /** Skips the test where there is no engine. */
    static EngineUnderTest connect(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        try {
            return new EngineUnderTest(Engines.connect(environment));
        } catch (AlpinistException e) {
            return Assumptions.abort(
                    "skipped: " + e.getMessage() + " It runs where a container engine does: " + e.remedy());
        }
    }

    static EngineUnderTest of(Engine engine) {
        return new EngineUnderTest(engine);
    }

    public static EngineUnderTest connect() {
        return connect(Map.of());
    }

    /** A path without a Docker client, so that builds go by the engine's API. */
    static EngineUnderTest connectWithoutClient() {
        return connect(Map.of("PATH", "/nonexistent"));
    }

    public Engine engine() {
        return engine;
    }

    public String smallImage() {
        return SMALL_IMAGES.stream()
                .filter(name -> engine.image(name).isPresent())
                .findFirst()
                .orElseGet(() -> Assumptions.abort("skipped: the engine has none of " + SMALL_IMAGES
                        + ". It runs where one is there: docker pull " + SMALL_IMAGES.get(0)));
    }

    public Map<String, String> labels() {
        return Map.of(LABEL, run);
    }

    public String run() {
        return run;
    }

    public String name(String what) {
        return "alpinist-test/" + what + ":" + run;
    }

    String start(String... command) {
        String id = engine.create(ContainerRequest.of(smallImage())
                .withCommand(List.of(command))
                .withLabels(labels())
                .withNetwork("none"));
        engine.start(id);
        return id;
    }

    public BuildRequest build(Path context, String what, String... dockerfile) {
        return new BuildRequest(
                context,
                "Dockerfile",
                "FROM " + smallImage() + "\n" + String.join("\n", dockerfile) + "\n",
                Optional.empty(),
                Map.of(),
                labels(),
                name(what),
                Optional.empty(),
                List.of(smallImage()),
                Duration.ofMinutes(5));
    }

    @Override
    public void close() {
        engine.owned(LABEL, Optional.of(run)).forEach(engine::remove);
        engine.close();
    }

    /** Keeps what an engine says. */
    public static final class Heard implements LogSink {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final List<BuildStep> steps = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void line(Stream stream, String text) {
            lines.add(stream + " " + text);
        }

        @Override
        public void step(BuildStep step) {
            steps.add(step);
        }

        public List<String> lines() {
            return List.copyOf(lines);
        }

        List<BuildStep> steps() {
            return List.copyOf(steps);
        }
    }
}
