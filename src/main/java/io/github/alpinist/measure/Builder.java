package io.github.alpinist.measure;

/** Builds a variant for the time that it takes. */
@FunctionalInterface
public interface Builder {
    /**
     * Takes nothing from the engine's cache, and removes the image again.
     *
     * @throws io.github.alpinist.finding.AlpinistException where the build fails
     */
    void build(Target target);
}
