package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Health;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.verify.Patience;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The image's own HEALTHCHECK, asked more often than the image says. */
record Healthy() implements ReadySign {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public String method() {
        return "from the container's start to a HEALTHCHECK that passes, asked every " + INTERVAL.toMillis() + " ms";
    }

    @Override
    public void prepare(Surroundings surroundings) {
        // the engine asks
    }

    @Override
    public HealthTest health(Duration within) {
        return new HealthTest(
                List.of(), Optional.of(INTERVAL), Optional.empty(), Optional.of(within), Optional.empty());
    }

    @Override
    public boolean await(Engine engine, String container, Surroundings surroundings, Duration within) {
        new Patience(within, PAUSE)
                .until(() -> engine.health(container)
                                .filter(health -> health != Health.STARTING)
                                .isPresent()
                        || !engine.running(container));
        return engine.health(container)
                .filter(health -> health == Health.HEALTHY)
                .isPresent();
    }
}
