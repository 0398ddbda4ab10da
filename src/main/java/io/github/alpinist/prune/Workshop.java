package io.github.alpinist.prune;

import io.github.alpinist.verify.Outcome;

/** Where candidates are built and tested; an effect that the search is given. */
public interface Workshop {
    /**
     * Builds a pruned Dockerfile.
     *
     * @param attempt from 1
     * @return the image's id
     * @throws io.github.alpinist.finding.AlpinistException of kind BUILD where it does not build
     */
    String build(String dockerfile, int attempt);

    /** Runs the project's tests. */
    Outcome test(String image, int attempt);
}
