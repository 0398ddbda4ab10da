package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code if ...; then ...; fi}.
 *
 * @param branches that of {@code if}, then those of each {@code elif}
 * @param otherwise what {@code else} runs
 */
public record If(List<Branch> branches, Optional<Block> otherwise, List<Redirection> redirections, Span span)
        implements Command {
    @Override
    public List<Node> children() {
        return Children.of(branches, otherwise.stream().toList(), redirections);
    }
}
