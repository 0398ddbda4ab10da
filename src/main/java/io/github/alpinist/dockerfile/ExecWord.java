package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.Optional;

/**
 * One string of an exec form.
 *
 * @param value decoded
 * @param span the JSON string in the source, with its quotes
 * @param content the value in place, so that what is found in it can be edited; empty where an escape such as
 *     {@code \\n} stands for a character that the source does not hold
 */
public record ExecWord(String value, Span span, Optional<Spliced> content) {}
