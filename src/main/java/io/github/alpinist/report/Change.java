package io.github.alpinist.report;

import io.github.alpinist.finding.Place;

/**
 * One change to the Dockerfile.
 *
 * @param rule id of the conversion rule that made it
 * @param place where, in the original Dockerfile
 * @param message what was changed, and why
 */
public record Change(String rule, Place place, String message) {}
