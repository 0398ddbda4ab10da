package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/**
 * What could not be read, up to the end of the text; a finding says why.
 *
 * @param text as the shell sees it
 */
public record Unparsed(String text, Span span) implements Command {
    /** None: none could be read. */
    @Override
    public List<Redirection> redirections() {
        return List.of();
    }

    @Override
    public List<Node> children() {
        return List.of();
    }
}
