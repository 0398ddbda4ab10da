package io.github.alpinist.shell;

import io.github.alpinist.text.Span;

/**
 * What stands between commands: {@code &&}, {@code ||}, {@code |}, {@code ;}, {@code &} or a line feed.
 *
 * @param text as written
 */
public record Operator(String text, Span span) {
    public boolean is(String operator) {
        return text.equals(operator);
    }
}
