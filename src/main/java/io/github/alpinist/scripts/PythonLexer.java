package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.Locale;
import java.util.Set;

/** Takes Python apart (its reference, chapter 2). */
final class PythonLexer extends Lexer {
    private static final Set<String> PREFIXES = Set.of("", "r", "b", "u", "f", "br", "rb", "fr", "rf");

    PythonLexer(String text) {
        super(text);
    }

    @Override
    boolean special() {
        if (peek() == '#') {
            skipLine();
            return true;
        }
        int length = 0;
        while (length < 2 && Character.isLetter(peek(length))) {
            length++;
        }
        String prefix = "";
        for (int i = 0; i < length; i++) {
            prefix += peek(i);
        }
        String known = prefix.toLowerCase(Locale.ROOT);
        if (!isQuote(peek(length)) || !PREFIXES.contains(known)) {
            return false;
        }
        skip(length);
        literal(known.contains("r"), known.contains("f"));
        return true;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void literal(boolean raw, boolean formatted) {
        int start = line();
        String one = String.valueOf(peek());
        boolean longer = looksAt(one.repeat(3));
        String end = longer ? one.repeat(3) : one;
        skip(end.length());
        StringBuilder value = new StringBuilder();
        while (!ended() && !looksAt(end) && (longer || peek() != '\n')) {
            part(raw, formatted, value);
        }
        if (looksAt(end)) {
            skip(end.length());
        }
        add(Kind.STRING, value.toString(), start);
    }

    private void part(boolean raw, boolean formatted, StringBuilder value) {
        char c = next();
        if (c == '\\' && raw && !ended()) {
            value.append(c).append(next());
        } else if (c == '\\') {
            value.append(escaped());
        } else if (formatted && c == '{' && peek() != '{') {
            skipNested('{', '}');
            value.append(Names.HOLE);
        } else {
            value.append(c);
            if (formatted && (c == '{' || c == '}') && peek() == c) {
                skip(1);
            }
        }
    }
}
