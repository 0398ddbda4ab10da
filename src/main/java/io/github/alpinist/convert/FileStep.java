package io.github.alpinist.convert;

/** A rule about a Dockerfile as a whole. */
interface FileStep extends Step {
    void apply(Draft draft);
}
