package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of a {@code case}, and what is run where one matches.
 *
 * @param terminator {@code ;;}, or bash's {@code ;&} and {@code ;;&}; the last may go without
 */
public record CaseItem(List<Word> patterns, Block body, Optional<Operator> terminator, Span span) implements Node {
    @Override
    public List<Node> children() {
        return Children.of(patterns, List.of(body));
    }
}
