package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/**
 * Commands joined by pipes.
 *
 * @param prefixes {@code !} and {@code time}
 * @param commands one or more
 * @param pipes the one at {@code i} stands between the commands {@code i} and {@code i + 1}
 */
public record Pipeline(List<Operator> prefixes, List<Command> commands, List<Operator> pipes, Span span)
        implements Node {
    @Override
    public List<Node> children() {
        return List.copyOf(commands);
    }

    /** Whether its exit status is turned around. */
    public boolean isNegated() {
        return prefixes.stream().filter(prefix -> prefix.is("!")).count() % 2 == 1;
    }
}
