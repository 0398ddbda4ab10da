package io.github.alpinist.shell;

/** Reads quoted parts of words. */
final class Quotes {
    private final Cursor cursor;
    private final Expansions expansions;

    Quotes(Cursor cursor, Expansions expansions) {
        this.cursor = cursor;
        this.expansions = expansions;
    }

    boolean isNext() {
        char c = cursor.peek();
        return c == '\'' || c == '"' || cursor.sees("$'") || cursor.sees("$\"");
    }

    WordPart read() {
        if (cursor.peek() == '\'') {
            return single();
        }
        return cursor.sees("$'") ? ansi() : doubleQuoted();
    }

    private WordPart single() {
        int start = cursor.at();
        int end = cursor.text().indexOf('\'', start + 1);
        if (end < 0) {
            throw cursor.unclosed(start, "the single quote");
        }
        cursor.moveTo(end + 1);
        return new WordPart.SingleQuoted(cursor.text().substring(start + 1, end), cursor.spanFrom(start));
    }

    private WordPart ansi() {
        int start = cursor.at();
        cursor.advance(2);
        int inner = cursor.at();
        while (cursor.peek() != '\'' || cursor.atEnd()) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(start, "the quote");
            }
            cursor.advance(cursor.peek() == '\\' ? 2 : 1);
        }
        String value = AnsiEscapes.decode(cursor.textFrom(inner));
        cursor.advance(1);
        return new WordPart.AnsiQuoted(value, cursor.spanFrom(start));
    }

    private WordPart doubleQuoted() {
        int start = cursor.at();
        cursor.enter();
        cursor.advance(cursor.peek() == '$' ? 2 : 1);
        Parts parts = new Parts(cursor);
        while (cursor.peek() != '"' || cursor.atEnd()) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(start, "the double quote");
            }
            withinDouble(parts, "$`\"\\");
        }
        var read = parts.finish();
        cursor.advance(1);
        cursor.leave();
        return new WordPart.DoubleQuoted(read, cursor.spanFrom(start));
    }

    /**
     * Reads the next piece of what stands within double quotes, or in a text with their rules.
     *
     * @param escapable what a backslash keeps from its meaning, besides a line ending
     */
    void withinDouble(Parts parts, String escapable) {
        int at = cursor.at();
        boolean escapes = cursor.peek() == '\\' && cursor.peek(1) != '\0' && escapable.indexOf(cursor.peek(1)) >= 0;
        if (escapes || cursor.continuation() > 0) {
            parts.takeEscaped();
        } else if (expansions.isNext()) {
            parts.add(expansions.read(true), at);
        } else {
            parts.takeLiteral();
        }
    }
}
