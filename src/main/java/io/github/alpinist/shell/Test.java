package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/**
 * bash's {@code [[ ... ]]}.
 *
 * @param words operands and operators between the brackets
 */
public record Test(List<Word> words, List<Redirection> redirections, Span span) implements Command {
    @Override
    public List<Node> children() {
        return Children.of(words, redirections);
    }
}
