package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@code name=value} pairs of ENV, ARG and LABEL, and ENV's older form without an equals sign. */
final class Pairs {
    /**
     * @param value as written, without quotes where they stand around all of it
     * @param text where the value stands, without those quotes
     * @param span the whole pair in the source
     */
    record Pair(String name, String value, Spliced text, Span span) {}

    private final Spliced arguments;
    private final String text;
    private final List<Pair> found = new ArrayList<>();

    private Pairs(Spliced arguments) {
        this.arguments = arguments;
        this.text = arguments.text();
    }

    static List<Pair> of(Instruction instruction) {
        Pairs pairs = new Pairs(instruction.arguments());
        if (instruction.is("ENV") && pairs.isOldForm()) {
            pairs.readOldForm();
        } else {
            pairs.readAll();
        }
        return pairs.found;
    }

    private boolean isOldForm() {
        int end = wordEnd(0);
        return text.substring(0, end).indexOf('=') < 0;
    }

    private void readOldForm() {
        int nameEnd = wordEnd(0);
        int start = skipBlanks(nameEnd);
        add(text.substring(0, nameEnd), new Span(start, text.length()), new Span(0, text.length()));
    }

    private void readAll() {
        int at = skipBlanks(0);
        while (at < text.length()) {
            int end = wordEnd(at);
            int equals = text.indexOf('=', at);
            if (equals > at && equals < end) {
                add(text.substring(at, equals), new Span(equals + 1, end), new Span(at, end));
            }
            at = skipBlanks(end);
        }
    }

    private void add(String name, Span value, Span whole) {
        Span bare = isQuoted(value) ? new Span(value.start() + 1, value.end() - 1) : value;
        Spliced written = arguments.slice(bare);
        found.add(new Pair(name, written.text(), written, arguments.sourceSpan(whole)));
    }

    private boolean isQuoted(Span value) {
        if (value.length() < 2) {
            return false;
        }
        char first = text.charAt(value.start());
        return (first == '"' || first == '\'') && text.indexOf(first, value.start() + 1) == value.end() - 1;
    }

    private int skipBlanks(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after a word in which quotes and backslashes protect blanks. */
    private int wordEnd(int start) {
        char quote = 0;
        int at = start;
        while (at < text.length() && (quote != 0 || !Character.isWhitespace(text.charAt(at)))) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return Math.min(at, text.length());
    }
}
