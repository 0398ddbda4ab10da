package io.github.alpinist.measure;

import io.github.alpinist.engine.LogSink;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Suite;

/**
 * A variant that is measured.
 *
 * @param variant which of the three
 * @param image on the engine
 * @param suite its tests and requests, with the set-ups that it needs for them
 * @param log takes what its program and its tests say
 */
public record Target(VariantName variant, String image, Suite suite, LogSink log) {}
