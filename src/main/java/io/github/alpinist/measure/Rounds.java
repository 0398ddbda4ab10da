package io.github.alpinist.measure;

import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Rounds within a bound: none is begun that is not expected to end in it. */
final class Rounds {
    private final int wanted;
    private final Duration within;
    private final LongSupplier nanoTime;

    Rounds(int wanted, Duration within, LongSupplier nanoTime) {
        this.wanted = wanted;
        this.within = within;
        this.nanoTime = nanoTime;
    }

    /**
     * Runs them.
     *
     * @param least which are run even where the bound is too small
     * @param expected how long the first takes; the others are expected to take as long as the longest before
     * @param round is given its number, from 1
     * @return how many were run
     */
    int run(int least, Duration expected, IntConsumer round) {
        long start = nanoTime.getAsLong();
        long longest = expected.toNanos();
        int done = 0;
        while (done < wanted && (done < least || nanoTime.getAsLong() - start + longest <= within.toNanos())) {
            long begun = nanoTime.getAsLong();
            round.accept(++done);
            long taken = nanoTime.getAsLong() - begun;
            longest = done == 1 ? taken : Math.max(longest, taken);
        }
        return done;
    }
}
