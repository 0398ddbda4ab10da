package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;

/**
 * One string of an exec form.
 *
 * @param value decoded
 * @param span the JSON string in the source, with its quotes
 */
public record ExecWord(String value, Span span) {}
