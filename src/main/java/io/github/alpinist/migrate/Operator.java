package io.github.alpinist.migrate;

/**
 * What only the person who runs Alpinist may choose, never the repository.
 *
 * @param imageMap other names for base images, applied when building only
 * @param propose what is made of a move that passed
 * @param keep whether containers and images stay on the engine
 * @param fresh whether an earlier run's record is left aside
 */
public record Operator(ImageMap imageMap, Propose propose, boolean keep, boolean fresh) {}
