package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;

/** What counts as blank: Unicode's white space, as BuildKit's parser takes it. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0', '\u2028', '\u2029', '\u202F' -> true;
            case '\u1680', '\u205F', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /** The first offset from start on, but at most end, that is not blank. */
    static int skip(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset, not below start, after the last character before end that is not blank. */
    static int skipBack(CharSequence text, int start, int end) {
        int at = end;
        while (at > start && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The span without the blanks at both ends. */
    static Span trim(CharSequence text, Span span) {
        int start = skip(text, span.start(), span.end());
        return new Span(start, skipBack(text, start, span.end()));
    }
}
