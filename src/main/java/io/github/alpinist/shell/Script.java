package io.github.alpinist.shell;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shell text, taken apart.
 *
 * @param text what was read
 * @param statements in the order of the source; the last is {@link Unparsed} where the rest could not be read
 * @param comments from the number sign to the end of the line, in spans of the source
 * @param findings what a shell would refuse
 */
public record Script(Spliced text, List<Statement> statements, List<Span> comments, List<Finding> findings)
        implements Node {

    @Override
    public Span span() {
        return text.sourceSpan(new Span(0, text.text().length()));
    }

    @Override
    public List<Node> children() {
        return List.copyOf(statements);
    }

    /** The text of a node, or of any span of the source within this script, as the shell sees it. */
    public String text(Span span) {
        Span local = text.localSpan(span);
        return text.text().substring(local.start(), local.end());
    }

    /**
     * The text that a word of this script gives to another shell, such as that of {@code bash -c} or {@code eval}, in
     * place: without its quotes and escapes. Expansions stay as they are written, though the outer shell puts their
     * values there. Empty where a part such as {@code $'...'} stands for characters that the source does not hold.
     */
    public Optional<Spliced> handedOn(Word word) {
        return new Unquoting(text).unquote(word);
    }

    /** The text, character for character, as the shell sees it. */
    public String print() {
        return text.text();
    }

    /** Every simple command at any depth, substitutions and functions included, in the order of the source. */
    public Stream<Occurrence> simpleCommands() {
        List<Occurrence> found = new ArrayList<>();
        Walk.collect(this, found);
        return found.stream();
    }

    /**
     * A simple command and what it stands in.
     *
     * @param path from the script down to the command's pipeline
     */
    public record Occurrence(SimpleCommand command, List<Node> path) {}
}
