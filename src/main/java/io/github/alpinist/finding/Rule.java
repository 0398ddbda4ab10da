package io.github.alpinist.finding;

/**
 * What a finding is an instance of.
 *
 * @param id stable, lower case with hyphens, such as {@code package-unknown}
 * @param summary one line on what the rule looks for or does
 */
public record Rule(String id, String summary) {}
