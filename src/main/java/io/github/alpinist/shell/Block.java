package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** Statements that stand together, such as a loop's body. */
public record Block(List<Statement> statements, Span span) implements Node {
    @Override
    public List<Node> children() {
        return List.copyOf(statements);
    }
}
