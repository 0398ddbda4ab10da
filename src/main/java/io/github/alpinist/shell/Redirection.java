package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code 2>&1}, {@code >file}, {@code <<EOF} and the like.
 *
 * @param descriptor what is written before the operator
 * @param operator such as {@code >>}
 * @param target a file, a descriptor, a here-string or a here-document's delimiter
 * @param document the here-document that {@code <<} announces
 * @param span without the here-document's body
 */
public record Redirection(
        Optional<String> descriptor, String operator, Word target, Optional<HereDocument> document, Span span)
        implements Node {
    @Override
    public List<Node> children() {
        return Children.of(List.of(target), document.map(HereDocument::parts).orElse(List.of()));
    }
}
