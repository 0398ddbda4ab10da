package io.github.alpinist.shell;

import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of a word; characters that follow each other become one literal. */
final class Parts {
    private final Cursor cursor;
    private final List<WordPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int literalStart = -1;

    Parts(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Takes the character here as it is. */
    void takeLiteral() {
        begin(cursor.at());
        literal.append(cursor.peek());
        cursor.advance(1);
    }

    /** Takes the backslash here and the character after it, which loses its meaning. */
    void takeEscaped() {
        begin(cursor.at());
        if (cursor.continuation() > 0) {
            cursor.advance(cursor.continuation());
            return;
        }
        cursor.advance(1);
        if (cursor.atEnd()) {
            literal.append('\\');
        } else {
            literal.append(cursor.peek());
            cursor.advance(1);
        }
    }

    void add(WordPart part, int start) {
        flush(start);
        parts.add(part);
    }

    List<WordPart> finish() {
        flush(cursor.at());
        return List.copyOf(parts);
    }

    private void begin(int offset) {
        if (literalStart < 0) {
            literalStart = offset;
        }
    }

    private void flush(int end) {
        if (literalStart >= 0) {
            parts.add(new WordPart.Literal(literal.toString(), cursor.span(literalStart, end)));
            literal.setLength(0);
            literalStart = -1;
        }
    }
}
