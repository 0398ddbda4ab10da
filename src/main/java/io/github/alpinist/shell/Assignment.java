package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code name=value} before a command or alone.
 *
 * @param subscript between brackets after the name, as written
 * @param append whether it is {@code +=}
 * @param value of no parts where nothing is written; one {@link WordPart.ArrayLiteral} for {@code name=(...)}
 */
public record Assignment(String name, Span nameSpan, Optional<String> subscript, boolean append, Word value, Span span)
        implements Node {
    @Override
    public List<Node> children() {
        return List.of(value);
    }
}
