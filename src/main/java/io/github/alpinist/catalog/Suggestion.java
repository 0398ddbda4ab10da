package io.github.alpinist.catalog;

/**
 * A package that may be what is wanted; a person decides.
 *
 * @param alpineName a package that exists in the release asked about
 */
public record Suggestion(String alpineName, Evidence evidence) {}
