package io.github.alpinist.report;

/**
 * One layer of an image.
 *
 * @param digest of its uncompressed tar, {@code sha256:...}
 * @param bytes size of its uncompressed tar
 */
public record Layer(String digest, long bytes) {}
