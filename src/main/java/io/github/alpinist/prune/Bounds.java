package io.github.alpinist.prune;

import java.time.Duration;

/**
 * How far a search may go.
 *
 * @param candidates how many are tried at the most, clean builds among them
 * @param time after which no further one is begun
 */
public record Bounds(int candidates, Duration time) {
    /** As many candidates as find two needed packages among a few hundred. */
    public static final int MOST_CANDIDATES = 24;
}
