package io.github.alpinist.report;

/**
 * A stage of the run that has ended.
 *
 * @param name such as {@code build}
 * @param durationMillis by the wall clock
 */
public record Stage(String name, long durationMillis) {}
