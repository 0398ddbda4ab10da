package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** {@code case word in pattern) ...;; esac}. */
public record Case(Word subject, List<CaseItem> items, List<Redirection> redirections, Span span) implements Command {
    @Override
    public List<Node> children() {
        return Children.of(List.of(subject), items, redirections);
    }
}
