package io.github.alpinist.engine;

import com.github.dockerjava.api.model.HealthCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    /** The engine's own. */
    private static final Duration START_INTERVAL = Duration.ofSeconds(5);

    /** No check, whatever the image says. */
    public static final HealthTest NONE =
            new HealthTest(List.of("NONE"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public HealthTest {
        command = List.copyOf(command);
    }

    /** Reads the engine's; empty where it checks nothing. */
    static Optional<HealthTest> of(HealthCheck check) {
        List<String> test = Optional.ofNullable(check.getTest()).orElse(List.of());
        if (test.isEmpty() || test.equals(NONE.command)) {
            return Optional.empty();
        }
        return Optional.of(new HealthTest(
                test,
                duration(check.getInterval()),
                duration(check.getTimeout()),
                duration(check.getStartPeriod()),
                Optional.ofNullable(check.getRetries()).filter(count -> count > 0)));
    }

    /** In nanoseconds; none or nothing stands for the engine's default. */
    private static Optional<Duration> duration(@Nullable Long nanos) {
        return Optional.ofNullable(nanos).filter(value -> value > 0).map(Duration::ofNanos);
    }

    /** Since Docker 25 a program that starts is asked at an interval of its own, which is the engine's unless it is given. */
    private static Duration soon(Duration interval) {
        return interval.compareTo(START_INTERVAL) < 0 ? interval : START_INTERVAL;
    }

    HealthCheck asDockers() {
        HealthCheck check = new HealthCheck().withTest(command);
        interval.map(Duration::toNanos).ifPresent(check::withInterval);
        timeout.map(Duration::toNanos).ifPresent(check::withTimeout);
        startPeriod.map(Duration::toNanos).ifPresent(check::withStartPeriod);
        retries.ifPresent(check::withRetries);
        interval.ifPresent(chosen -> check.withStartInterval(soon(chosen).toNanos()));
        return check;
    }
}
