package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/** Reads the words that begin with two dashes before an instruction's arguments, as BuildKit does. */
final class Flags {
    private final Spliced line;
    private final String text;
    private final char escape;
    private final List<Flag> found = new ArrayList<>();
    private int at;

    /** Reads a span of the line from its start on. */
    Flags(Spliced line, Span span, char escape) {
        this.line = line;
        this.text = line.text().substring(0, span.end());
        this.escape = escape;
        this.at = span.start();
        readAll();
    }

    List<Flag> found() {
        return found;
    }

    /** The offset where the arguments begin. */
    int end() {
        return at;
    }

    private void readAll() {
        at = Blanks.skip(text, at, text.length());
        while (text.startsWith("--", at)) {
            int start = at;
            Value value = readWord();
            if (value.text.toString().equals("--")) {
                return;
            }
            found.add(flag(value, start));
            at = Blanks.skip(text, at, text.length());
        }
    }

    private Flag flag(Value value, int start) {
        String word = value.text.toString();
        int equals = word.indexOf('=');
        String name = word.substring(2, equals < 0 ? word.length() : equals);
        Span whole = line.sourceSpan(new Span(start, at));
        boolean valued = equals >= 0 && value.afterEquals < at;
        return new Flag(
                name,
                equals < 0 ? "" : word.substring(equals + 1),
                whole,
                valued ? line.sourceSpan(new Span(value.afterEquals, at)) : new Span(whole.end(), whole.end()));
    }

    private Value readWord() {
        Value value = new Value();
        char quote = 0;
        while (at < text.length() && (quote != 0 || !Blanks.isBlank(text.charAt(at)))) {
            char c = text.charAt(at++);
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c != escape) {
                value.add(c, at);
            } else if (at < text.length()) {
                value.add(text.charAt(at++), at);
            }
        }
        return value;
    }

    private static final class Value {
        private final StringBuilder text = new StringBuilder();
        private int afterEquals = -1;

        void add(char c, int after) {
            text.append(c);
            if (c == '=' && afterEquals < 0) {
                afterEquals = after;
            }
        }
    }
}
