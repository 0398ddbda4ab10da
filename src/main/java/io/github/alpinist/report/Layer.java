package io.github.alpinist.report;

/**
 * One layer of an image.
 *
 * @param createdBy the instruction that made it, as the image's history tells
 * @param bytes size of its uncompressed tar
 */
public record Layer(String createdBy, long bytes) {}
