package io.github.alpinist.verify;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something by looking again and again. */
final class Patience {
    private static final long PAUSE_MILLIS = 200;

    private final long start = System.nanoTime();
    private final Duration bound;

    Patience(Duration bound) {
        this.bound = bound;
    }

    /** Looks at least once; tells whether it came true before the time was up. */
    boolean until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start >= bound.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlpinistException(Failure.INTERRUPTED, "Stopped while waiting", "Run it again.", e);
        }
    }
}
