package io.github.alpinist.migrate;

import io.github.alpinist.report.Measurements;

/**
 * What measuring came to.
 *
 * @param choices with which it was done, as text: with others it is done anew
 * @param measurements of the variants
 */
public record Measured(String choices, Measurements measurements) {}
