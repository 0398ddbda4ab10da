package io.github.alpinist.catalog.join;

/**
 * An Alpine package and the facts that speak for it.
 *
 * @param shared what the Debian package ships and this one provides
 */
record Candidate(String alpineName, Facts shared) {}
