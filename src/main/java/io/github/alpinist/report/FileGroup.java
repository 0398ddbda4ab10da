package io.github.alpinist.report;

/**
 * The files of one kind in a variant.
 *
 * @param kind such as {@code shared libraries}
 * @param files how many
 * @param bytes the sum of their sizes
 */
public record FileGroup(String kind, int files, long bytes) {}
