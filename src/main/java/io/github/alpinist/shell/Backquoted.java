package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/**
 * The text between backquotes.
 *
 * @param text without the backslashes that keep a character from its meaning there
 */
record Backquoted(Spliced text) {
    /** Reads from the backquote here to the next that is not escaped, and moves past it. */
    static Backquoted read(Cursor cursor, boolean quoted) {
        int start = cursor.at();
        String escapable = quoted ? "$`\\\"" : "$`\\";
        List<Span> pieces = new ArrayList<>();
        cursor.advance(1);
        int piece = cursor.at();
        while (cursor.peek() != '`' || cursor.atEnd()) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(start, "the backquote");
            }
            if (cursor.peek() == '\\' && cursor.peek(1) != '\0' && escapable.indexOf(cursor.peek(1)) >= 0) {
                pieces.add(new Span(piece, cursor.at()));
                piece = cursor.at() + 1;
                cursor.advance(1);
            }
            cursor.advance(1);
        }
        pieces.add(new Span(piece, cursor.at()));
        cursor.advance(1);
        return new Backquoted(join(cursor.spliced(), pieces));
    }

    private static Spliced join(Spliced text, List<Span> pieces) {
        List<Span> inSource = new ArrayList<>();
        for (Span piece : pieces) {
            Spliced slice = text.slice(piece);
            inSource.addAll(slice.text().isEmpty() ? List.of(text.sourceSpan(piece)) : slice.pieces());
        }
        return Spliced.of(text.source(), inSource);
    }
}
