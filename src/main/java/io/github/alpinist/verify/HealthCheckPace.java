package io.github.alpinist.verify;

import io.github.alpinist.engine.HealthTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How fast an image's HEALTHCHECK is asked. Checks that come every 30 s, as Docker's default has it, would be waited for
 * in vain; asked every second, a program still has all the time that the image gives it to become healthy.
 *
 * @param check the image's
 * @param readyWithin the longest time that the program gets
 */
record HealthCheckPace(HealthTest check, Duration readyWithin) {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration DOCKERS = Duration.ofSeconds(30);
    private static final int RETRIES = 3;

    /** The same check each second, which may fail until the image's own pace would have called it unhealthy. */
    HealthTest hurried() {
        return new HealthTest(
                List.of(), Optional.of(INTERVAL), Optional.empty(), Optional.of(patience()), Optional.empty());
    }

    /** After it there is a verdict, unless each check takes all of its time. */
    Duration longest() {
        Duration last = INTERVAL.plus(check.timeout().orElse(DOCKERS)).multipliedBy(retries());
        return patience().plus(last);
    }

    private Duration patience() {
        Duration given = check.startPeriod()
                .orElse(Duration.ZERO)
                .plus(check.interval().orElse(DOCKERS).multipliedBy(retries()));
        return given.compareTo(readyWithin) < 0 ? given : readyWithin;
    }

    private int retries() {
        return check.retries().orElse(RETRIES);
    }
}
