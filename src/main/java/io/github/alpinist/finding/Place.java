package io.github.alpinist.finding;

import io.github.alpinist.text.Position;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;

/**
 * Where a finding stands.
 *
 * @param file as people know it: relative to the repository
 * @param line from 1
 * @param column in characters, from 1
 */
public record Place(String file, int line, int column) {
    public static Place of(Source source, Span span) {
        Position position = source.position(span.start());
        return new Place(source.name(), position.line(), position.column());
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
