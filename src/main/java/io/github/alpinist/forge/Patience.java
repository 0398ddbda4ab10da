package io.github.alpinist.forge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits out what passes by itself, within a bound over all waits. What is tried must be safe to repeat. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    /** Waits in tests without waiting. */
    interface Clock {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Duration bound;
    private final Clock clock;

    /** @param bound of all waits of one call together */
    Patience(Duration bound, Clock clock) {
        this.bound = bound;
        this.clock = clock;
    }

    static Patience of(Duration bound) {
        return new Patience(bound, time -> Thread.sleep(time.toMillis()));
    }

    /** Something that asks a forge. */
    interface Attempt<T> {
        T make() throws IOException;
    }

    /** @throws IOException the cause of the last refusal, where the bound or the number of tries is used up */
    <T> T over(Attempt<T> attempt) throws IOException {
        Duration left = bound;
        Duration usual = FIRST;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.make();
            } catch (PassingException e) {
                Duration wait = e.after().orElse(usual);
                if (tries == TRIES || wait.compareTo(left) > 0) {
                    throw e.getCause() instanceof IOException cause ? cause : e;
                }
                sleep(wait);
                left = left.minus(wait);
                usual = usual.multipliedBy(2);
            }
        }
    }

    private void sleep(Duration wait) throws IOException {
        try {
            clock.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the forge");
        }
    }
}
