package io.github.alpinist.shell;

/** Finds the ends of arithmetic without taking it apart. */
final class Parentheses {
    private Parentheses() {}

    /** The offset of the two parentheses that end what begins here, or -1 where it is no arithmetic. */
    static int arithmeticEnd(String text, int start) {
        int end = parenthesisEnd(text, start);
        return end >= 0 && text.startsWith("))", end) ? end : -1;
    }

    /** The offset of the bracket that ends what begins here, or -1. */
    static int bracketEnd(String text, int start) {
        return end(text, start, '[', ']');
    }

    /** The offset of the parenthesis that ends what begins here, or -1. */
    static int parenthesisEnd(String text, int start) {
        return end(text, start, '(', ')');
    }

    private static int end(String text, int start, char open, char close) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == close && depth == 0) {
                return at;
            }
            if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            }
            at = afterQuoted(text, at);
        }
        return -1;
    }

    /** The offset after the character here, or after the quoted text that begins here. */
    private static int afterQuoted(String text, int at) {
        char c = text.charAt(at);
        if (c == '\\') {
            return at + 2;
        }
        if (c != '\'' && c != '"') {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != c) {
            end += c == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
