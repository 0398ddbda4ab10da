package io.github.alpinist.prune;

import java.util.Optional;

/** One way to try a candidate out. */
interface Bench {
    /**
     * Tries a candidate out.
     *
     * @param number of the attempt
     * @return empty where this cannot be done this way, which people have been told
     */
    Optional<Trial> tryOut(Planner.Candidate candidate, int number);
}
