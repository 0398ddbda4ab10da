package io.github.alpinist.prune;

import io.github.alpinist.verify.Outcome;
import java.util.Set;

/** Where candidates are made and tested; an effect that the search is given. */
public interface Workshop {
    /**
     * Takes out of a container of the alpine variant what a candidate goes without, and tests what is left.
     *
     * @param attempt from 1
     */
    Probed probe(Probe probe, int attempt);

    /**
     * Builds a pruned Dockerfile.
     *
     * @param attempt from 1
     * @return the image's id
     * @throws io.github.alpinist.finding.AlpinistException of kind BUILD where it does not build, TIMEOUT where that
     *     takes too long
     */
    String build(String dockerfile, int attempt);

    /** Runs the project's tests. */
    Outcome test(String image, int attempt);

    /** Names of the packages that an image has. */
    Set<String> installed(String image);

    /** Whether an image is smaller than the alpine variant. */
    boolean saves(String image);

    /** Tells people how the search goes on. */
    void say(String line);
}
