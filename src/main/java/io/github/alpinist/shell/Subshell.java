package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** {@code ( ... )}. */
public record Subshell(Block body, List<Redirection> redirections, Span span) implements Command {
    @Override
    public List<Node> children() {
        return Children.of(List.of(body), redirections);
    }
}
