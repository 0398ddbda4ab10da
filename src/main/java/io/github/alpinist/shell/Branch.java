package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** A condition of an {@code if} or {@code elif}, and what is run where it holds. */
public record Branch(Block condition, Block body, Span span) implements Node {
    @Override
    public List<Node> children() {
        return List.of(condition, body);
    }
}
