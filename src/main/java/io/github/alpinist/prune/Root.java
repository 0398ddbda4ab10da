package io.github.alpinist.prune;

/**
 * Something that runs, or may be loaded, and that no package vouches for as needed.
 *
 * @param path absolute; a link as it was named
 * @param reason why it counts, such as {@code ENTRYPOINT} or {@code no package owns it}
 */
public record Root(String path, String reason) {}
