package io.github.alpinist.report;

/**
 * A figure of a variant that differs between two reports.
 *
 * @param variant whose
 * @param figure {@code uncompressed}, {@code compressed}, {@code layers} or {@code packages}
 * @param before in the first; sizes in bytes
 * @param after in the second, measured in the same way
 */
public record FigureChange(VariantName variant, String figure, long before, long after) {}
