package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code for name in words; do ...; done}, and bash's {@code select}.
 *
 * @param keyword {@code for} or {@code select}
 * @param words after {@code in}; empty where the positional parameters are meant
 */
public record For(
        String keyword,
        String variable,
        Span variableSpan,
        Optional<List<Word>> words,
        Block body,
        List<Redirection> redirections,
        Span span)
        implements Command {
    @Override
    public List<Node> children() {
        return Children.of(words.orElse(List.of()), List.of(body), redirections);
    }
}
