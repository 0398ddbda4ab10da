package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/**
 * bash's {@code for ((i = 0; i < 9; i++)); do ...; done}.
 *
 * @param header what stands between the parentheses
 */
public record ArithmeticFor(String header, Block body, List<Redirection> redirections, Span span) implements Command {
    @Override
    public List<Node> children() {
        return Children.of(List.of(body), redirections);
    }
}
