package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;

/**
 * A parser directive, such as {@code # escape=`}; the grammar is BuildKit's.
 *
 * @param name lower case: {@code syntax}, {@code escape} or {@code check}
 * @param value as written, without the blanks around it
 * @param span the whole comment line, without its line ending
 * @param valueSpan where the value stands
 */
public record Directive(String name, String value, Span span, Span valueSpan) {}
