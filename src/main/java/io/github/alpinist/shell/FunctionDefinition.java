package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** {@code name() command}, or bash's {@code function name command}. */
public record FunctionDefinition(String name, Span nameSpan, Command body, Span span) implements Command {
    /** None: those that are written there are its body's. */
    @Override
    public List<Redirection> redirections() {
        return List.of();
    }

    @Override
    public List<Node> children() {
        return List.of(body);
    }
}
