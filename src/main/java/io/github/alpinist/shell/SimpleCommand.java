package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A command's name and its arguments.
 *
 * @param assignments before the name
 * @param words the name and the arguments; none where there are only assignments or redirections
 */
public record SimpleCommand(List<Assignment> assignments, List<Word> words, List<Redirection> redirections, Span span)
        implements Command {
    @Override
    public List<Node> children() {
        List<Node> children = new ArrayList<>(assignments);
        children.addAll(words);
        children.addAll(redirections);
        children.sort(Comparator.comparingInt(child -> child.span().start()));
        return children;
    }

    /** The command's name, where it is known without running anything. */
    public Optional<String> name() {
        return words.stream().findFirst().flatMap(Word::literal);
    }

    /** The words after the name. */
    public List<Word> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }
}
