package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;

/**
 * A flag before an instruction's arguments, such as {@code --mount=type=cache,target=/root/.cache}.
 *
 * @param name without the dashes
 * @param value after the first {@code =}, with quotes and escapes taken as Docker takes them; empty where there is none
 * @param span from the dashes to the last character
 * @param valueSpan where the value is written; empty, at the end, where there is none
 */
public record Flag(String name, String value, Span span, Span valueSpan) {}
