package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a source apart into words, literals and signs; comments and blanks go. Any text has an end. */
abstract class Lexer {
    private static final char END = '\uFFFF';

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    Lexer(String text) {
        this.text = text;
    }

    final List<Token> tokens() {
        while (!ended()) {
            int before = at;
            if (!special()) {
                ordinary();
            }
            if (at == before) {
                next();
            }
        }
        return tokens;
    }

    /** Reads a comment, a literal or whatever else the language has here; false, and nothing read, where it has none. */
    abstract boolean special();

    boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void ordinary() {
        char c = peek();
        if (isWordPart(c)) {
            add(Kind.WORD, word(), line);
        } else {
            next();
            if (!Character.isWhitespace(c)) {
                add(Kind.SIGN, String.valueOf(c), line);
            }
        }
    }

    final String word() {
        int start = at;
        while (!ended() && isWordPart(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    final void add(Kind kind, String value, int startLine) {
        tokens.add(new Token(kind, value, startLine));
    }

    final boolean ended() {
        return at >= text.length();
    }

    final int line() {
        return line;
    }

    /** The character ahead; one that no text has behind the end. */
    final char peek() {
        return peek(0);
    }

    final char peek(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : END;
    }

    final char next() {
        char c = text.charAt(at++);
        line += c == '\n' ? 1 : 0;
        return c;
    }

    final boolean looksAt(String expected) {
        return text.startsWith(expected, at);
    }

    final boolean atLineStart() {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** What stands from here to the end of the line. */
    final String restOfLine() {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    final void skip(int count) {
        for (int i = 0; i < count && !ended(); i++) {
            next();
        }
    }

    final void skipLine() {
        skip(restOfLine().length());
    }

    /** Reads up to and past a text, or to the end where it does not come. */
    final String through(String end) {
        int found = text.indexOf(end, at);
        int stop = found < 0 ? text.length() : found;
        String passed = text.substring(at, stop);
        skip(passed.length() + (found < 0 ? 0 : end.length()));
        return passed;
    }

    /** Reads past the sign that closes what is open, over pairs of them within; nothing in it is known. */
    final void skipNested(char open, char close) {
        int depth = 1;
        while (!ended() && depth > 0) {
            char c = next();
            depth += c == open ? 1 : c == close ? -1 : 0;
        }
    }

    /** What a backslash and the character after it stand for. */
    final String escaped() {
        if (ended()) {
            return "";
        }
        char c = next();
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\n' -> "";
            default -> String.valueOf(c);
        };
    }

    /** Whether what stands before may be divided: a slash after it begins no regular expression. */
    final boolean followsOperand(List<String> keywords) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case WORD -> !keywords.contains(last.value());
            case STRING, BACKQUOTED -> true;
            case SIGN -> last.isSign(')') || last.isSign(']');
        };
    }

    /** Reads a regular expression's rest after its first slash; it ends on its line. */
    final void skipPattern() {
        boolean set = false;
        while (!ended() && peek() != '\n') {
            char c = next();
            if (c == '\\' && peek() != '\n') {
                skip(1);
            } else if (c == '/' && !set) {
                return;
            } else {
                set = c == '[' || (set && c != ']');
            }
        }
    }
}
