package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/**
 * {@code while ...; do ...; done}.
 *
 * @param until whether it is an {@code until}
 */
public record Loop(boolean until, Block condition, Block body, List<Redirection> redirections, Span span)
        implements Command {
    @Override
    public List<Node> children() {
        return Children.of(List.of(condition, body), redirections);
    }
}
