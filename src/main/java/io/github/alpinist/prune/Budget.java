package io.github.alpinist.prune;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What is left of the bounds of a search; a candidate is begun only if it and a clean build can be expected to end. */
final class Budget {
    private final Bounds bounds;
    private final Clock clock;
    private final Instant start;
    private int used;
    private Duration longest = Duration.ZERO;

    Budget(Bounds bounds, Clock clock) {
        this.bounds = bounds;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Whether one more candidate may be begun; after a probe a clean build must still be possible. */
    boolean allows(CandidateKind kind) {
        return kind == CandidateKind.PROBE
                ? used + builds() < bounds.candidates() && fits(longest.multipliedBy(2))
                : used < bounds.candidates() && fits(longest);
    }

    /** Kept for the clean builds at the end: one, and a few more of many candidates, for what a probe did not see. */
    private int builds() {
        return 1 + bounds.candidates() / 12;
    }

    private boolean fits(Duration more) {
        return bounds.time().minus(elapsed()).compareTo(more) > 0;
    }

    /** The number of the candidate that is begun now, from 1. */
    int next() {
        return ++used;
    }

    /** The candidate that was begun last does not count: it could not be made in this way. */
    void giveBack() {
        used--;
    }

    /** Notes how long a candidate took. */
    void took(Duration time) {
        longest = time.compareTo(longest) > 0 ? time : longest;
    }

    Instant now() {
        return clock.instant();
    }

    /** Such as {@code 7 of 24, 3 min of 30}. */
    String spent() {
        return used + " of " + bounds.candidates() + ", " + elapsed().toMinutes() + " min of "
                + bounds.time().toMinutes();
    }

    /** In words, for why a search ended. */
    String exhausted() {
        return used < bounds.candidates() && !fits(longest.multipliedBy(2))
                ? "its time of " + bounds.time().toMinutes() + " min is up"
                : used + " of at most " + bounds.candidates() + " candidates were tried";
    }

    private Duration elapsed() {
        return Duration.between(start, clock.instant());
    }
}
