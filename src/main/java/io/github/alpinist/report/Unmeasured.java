package io.github.alpinist.report;

/**
 * What could not be measured.
 *
 * @param what such as {@code time to start}
 * @param reason why, and what would make it possible
 */
public record Unmeasured(String what, String reason) {}
