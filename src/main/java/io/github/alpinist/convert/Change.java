package io.github.alpinist.convert;

import io.github.alpinist.finding.Place;

/**
 * One change that the conversion made.
 *
 * @param rule id of the rule that made it
 * @param place where, in the original Dockerfile or a script that it runs
 * @param message what was changed, and why
 */
public record Change(String rule, Place place, String message) {}
