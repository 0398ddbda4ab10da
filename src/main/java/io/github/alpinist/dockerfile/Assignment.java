package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import java.util.Optional;

/**
 * A name and its value, of an ENV, ARG or LABEL.
 *
 * @param name as written
 * @param value with its quotes, before variables are expanded; empty where an ARG gives no default
 * @param span from the name's first to the value's last character
 */
public record Assignment(Word name, Optional<Word> value, Span span) {}
