package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A word, in parts that follow each other without a blank.
 *
 * @param parts none in an empty assignment's value
 */
public record Word(List<WordPart> parts, Span span) implements Node {
    @Override
    public List<Node> children() {
        return List.copyOf(parts);
    }

    /** The value with quotes and escapes taken away, where it depends on nothing else: no expansion, no glob. */
    public Optional<String> literal() {
        return Values.of(parts, false);
    }

    /** As {@link #literal()}, but with unquoted {@code *}, {@code ?} and {@code [...]} kept as they are written. */
    public Optional<String> pattern() {
        return Values.of(parts, true);
    }

    public boolean isLiteral(String value) {
        return literal().filter(value::equals).isPresent();
    }
}
