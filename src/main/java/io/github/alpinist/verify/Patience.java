package io.github.alpinist.verify;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something by looking again and again. */
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final long start = System.nanoTime();
    private final Duration bound;
    private final Duration pause;

    Patience(Duration bound) {
        this(bound, PAUSE);
    }

    /** @param pause between two looks */
    public Patience(Duration bound, Duration pause) {
        this.bound = bound;
        this.pause = pause;
    }

    /** Looks at least once; tells whether it came true before the time was up. */
    public boolean until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start >= bound.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private void pause() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlpinistException(Failure.INTERRUPTED, "Stopped while waiting", "Run it again.", e);
        }
    }
}
