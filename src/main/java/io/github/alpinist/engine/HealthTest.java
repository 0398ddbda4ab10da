package io.github.alpinist.engine;

import com.github.dockerjava.api.model.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A health check in place of the image's; what is absent is the image's, or the engine's own default.
 *
 * @param command {@code CMD} and words, {@code CMD-SHELL} and a line for the shell, or {@code NONE}; the image's where
 *     empty
 * @param interval between two checks
 * @param timeout of one check
 * @param startPeriod in which a failed check does not count
 * @param retries how many failed checks make a container unhealthy
 */
public record HealthTest(
        List<String> command,
        Optional<Duration> interval,
        Optional<Duration> timeout,
        Optional<Duration> startPeriod,
        Optional<Integer> retries) {
    /** No check, whatever the image says. */
    public static final HealthTest NONE =
            new HealthTest(List.of("NONE"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public HealthTest {
        command = List.copyOf(command);
    }

    HealthCheck asDockers() {
        HealthCheck check = new HealthCheck().withTest(command);
        interval.map(Duration::toNanos).ifPresent(check::withInterval);
        timeout.map(Duration::toNanos).ifPresent(check::withTimeout);
        startPeriod.map(Duration::toNanos).ifPresent(check::withStartPeriod);
        retries.ifPresent(check::withRetries);
        return check;
    }
}
