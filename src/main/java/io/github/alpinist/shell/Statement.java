package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Pipelines joined by {@code &&} and {@code ||}.
 *
 * @param pipelines one or more
 * @param operators the one at {@code i} stands between the pipelines {@code i} and {@code i + 1}
 * @param separator {@code ;}, {@code &} or a line feed after it; none at the end of the text or block
 * @param span without the separator
 */
public record Statement(List<Pipeline> pipelines, List<Operator> operators, Optional<Operator> separator, Span span)
        implements Node {
    @Override
    public List<Node> children() {
        return List.copyOf(pipelines);
    }

    public boolean isBackground() {
        return separator.filter(operator -> operator.is("&")).isPresent();
    }
}
