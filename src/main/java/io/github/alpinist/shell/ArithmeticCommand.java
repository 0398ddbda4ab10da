package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** bash's {@code (( ... ))}. */
public record ArithmeticCommand(String expression, List<Redirection> redirections, Span span) implements Command {
    @Override
    public List<Node> children() {
        return List.copyOf(redirections);
    }
}
