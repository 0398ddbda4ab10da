package io.github.alpinist.prune;

/**
 * Sums of a file's bytes.
 *
 * @param sha256 in hexadecimal digits
 * @param sha1 in hexadecimal digits; apk's database knows files by it
 */
public record Sums(String sha256, String sha1) {}
