package io.github.alpinist.migrate;

import io.github.alpinist.report.Variant;
import io.github.alpinist.verify.Outcome;

/**
 * The pruned variant.
 *
 * @param text its Dockerfile, as a person would commit it
 * @param variant what was built and measured
 * @param outcome what its checks came to
 */
public record Slim(String text, Variant variant, Outcome outcome) {}
