package io.github.alpinist.report;

import java.util.Optional;

/**
 * One layer of an image.
 *
 * @param digest of its uncompressed tar, {@code sha256:...}
 * @param bytes size of its uncompressed tar
 * @param compressedBytes size of that tar compressed with {@code gzip -6}
 * @param createdBy the instruction that made it, cut to a line; absent where the image does not tell
 */
public record Layer(String digest, long bytes, long compressedBytes, Optional<String> createdBy) {}
