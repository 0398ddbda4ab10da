package io.github.alpinist.report;

/**
 * What was given as a report and is none.
 *
 * @param name as it was given
 * @param reason why it is none
 */
public record Unreadable(String name, String reason) {}
