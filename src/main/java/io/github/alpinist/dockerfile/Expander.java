package io.github.alpinist.dockerfile;

import java.util.Optional;
import java.util.function.Function;

/**
 * Puts variables into a text as BuildKit's {@code shell.Lex} does: quotes and escapes are taken away, single quotes
 * protect what they hold.
 */
final class Expander {
    /** Values that double with every ENV would fill the memory. */
    private static final int LONGEST = 1 << 16;

    private static final int DEEPEST = 60;

    private static final Value ANYTHING = new Value.Known("x");

    private final String text;
    private final char escape;
    private final Function<String, Value> values;
    private final int longest;
    private int at;
    private int depth;

    private Expander(String text, char escape, Function<String, Value> values, int longest) {
        this.longest = longest;
        this.text = text;
        this.escape = escape;
        this.values = values;
    }

    static Optional<String> expand(String text, char escape, Function<String, Value> values) {
        try {
            return Optional.of(new Expander(text, escape, values, LONGEST).upTo('\0', false));
        } catch (NotKnown | Refused e) {
            return Optional.empty();
        }
    }

    /** Whether BuildKit takes the text, whatever the values are. */
    static boolean accepts(String text, char escape) {
        try {
            new Expander(text, escape, name -> ANYTHING, Integer.MAX_VALUE).upTo('\0', false);
            return true;
        } catch (NotKnown | Refused e) {
            return false;
        }
    }

    /** Says that the result depends on something unknown. */
    private static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKnown() {
            super(null, null, false, false);
        }
    }

    /** Says that the text as such is refused, whatever the values are. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    /** Reads to an unquoted character and past it, or to the end where that is NUL. */
    private String upTo(char stop, boolean rawEscapes) {
        StringBuilder result = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (stop != '\0' && c == stop) {
                at++;
                return result.toString();
            }
            append(result, c, rawEscapes);
        }
        if (stop != '\0') {
            throw new Refused();
        }
        return result.toString();
    }

    private void append(StringBuilder result, char c, boolean rawEscapes) {
        switch (c) {
            case '\'' -> singleQuoted(result);
            case '"' -> doubleQuoted(result, rawEscapes);
            case '$' -> result.append(dollar());
            default -> plain(result, c, rawEscapes);
        }
        if (result.length() > longest) {
            throw new Refused();
        }
    }

    private void plain(StringBuilder result, char c, boolean rawEscapes) {
        at++;
        if (c != escape) {
            result.append(c);
            return;
        }
        if (rawEscapes) {
            result.append(c);
        }
        if (at < text.length()) {
            result.append(text.charAt(at++));
        }
    }

    private void singleQuoted(StringBuilder result) {
        int end = text.indexOf('\'', at + 1);
        if (end < 0) {
            throw new Refused();
        }
        result.append(text, at + 1, end);
        at = end + 1;
    }

    private void doubleQuoted(StringBuilder result, boolean rawEscapes) {
        at++;
        while (peek() != '"') {
            if (at >= text.length()) {
                throw new Refused();
            }
            if (peek() == '$') {
                result.append(dollar());
            } else {
                withinDoubleQuotes(result, rawEscapes);
            }
        }
        at++;
    }

    private void withinDoubleQuotes(StringBuilder result, boolean rawEscapes) {
        char c = text.charAt(at++);
        if (c == escape) {
            char next = peek();
            if (rawEscapes) {
                result.append(c);
            }
            if (at >= text.length()) {
                return;
            }
            if (next == '"' || next == '$' || next == escape) {
                c = next;
                at++;
            }
        }
        result.append(c);
    }

    private String dollar() {
        at++;
        if (peek() != '{') {
            String name = name();
            return name.isEmpty() ? "$" : plainValue(name);
        }
        at++;
        if (++depth > DEEPEST || "{}:".indexOf(peek()) >= 0) {
            throw new Refused();
        }
        String value = braced();
        depth--;
        return value;
    }

    private String braced() {
        String name = name();
        char operator = next();
        return switch (operator) {
            case '}' -> plainValue(name);
            case ':' -> modified(name, next(), true);
            case '/' -> replaced(name);
            default -> modified(name, operator, false);
        };
    }

    private String modified(String name, char operator, boolean emptyIsUnset) {
        boolean pattern = operator == '#' || operator == '%';
        if ((pattern && emptyIsUnset) || "+-?#%".indexOf(operator) < 0) {
            throw new Refused();
        }
        Lazy word = lazily(pattern);
        Value value = values.apply(name);
        boolean unset = value instanceof Value.Unset || (emptyIsUnset && value.equals(new Value.Known("")));
        return switch (operator) {
            case '-' -> unset ? word.get() : known(value);
            case '+' -> unset ? "" : presence(value, emptyIsUnset, word);
            case '?' -> required(value, unset);
            default -> trimmed(plain(value), operator, word.get());
        };
    }

    /** A word that may be of no account, so that what is unknown in it need not matter. */
    private record Lazy(Optional<String> text) {
        String get() {
            return text.orElseThrow(NotKnown::new);
        }
    }

    /** Reads a word and, where it depends on something unknown, moves past it all the same. */
    private Lazy lazily(boolean rawEscapes) {
        int start = at;
        int depthBefore = depth;
        try {
            return new Lazy(Optional.of(upTo('}', rawEscapes)));
        } catch (NotKnown e) {
            depth = depthBefore;
            Expander blind = new Expander(text, escape, name -> ANYTHING, longest);
            blind.at = start;
            blind.depth = depth;
            blind.upTo('}', true);
            at = blind.at;
            return new Lazy(Optional.empty());
        }
    }

    private static String presence(Value value, boolean emptyIsUnset, Lazy word) {
        if (value instanceof Value.Unknown) {
            throw new NotKnown();
        }
        boolean empty = value.equals(new Value.Known(""));
        return empty && emptyIsUnset ? "" : word.get();
    }

    private static String required(Value value, boolean unset) {
        if (unset) {
            throw new NotKnown();
        }
        return known(value);
    }

    private static String trimmed(String value, char operator, String word) {
        boolean longest = word.indexOf(operator) == 0;
        Glob glob = Glob.of(longest ? word.substring(1) : word).orElseThrow(Refused::new);
        return (operator == '#' ? glob.trimStart(value, longest) : glob.trimEnd(value, longest))
                .orElseThrow(Refused::new);
    }

    private String replaced(String name) {
        boolean all = peek() == '/';
        if (all) {
            at++;
        }
        String pattern = upTo('/', true);
        String replacement = upTo('}', true);
        return Glob.of(pattern)
                .flatMap(glob -> glob.replace(plainValue(name), replacement, all))
                .orElseThrow(Refused::new);
    }

    private String plainValue(String name) {
        return plain(values.apply(name));
    }

    private static String plain(Value value) {
        return value instanceof Value.Unset ? "" : known(value);
    }

    private static String known(Value value) {
        if (value instanceof Value.Known known) {
            return known.text();
        }
        throw new NotKnown();
    }

    /** A name, digits, or one of the special parameters. */
    private String name() {
        int start = at;
        char first = peek();
        if (isDigit(first)) {
            while (isDigit(peek())) {
                at++;
            }
        } else if (first != '\0' && "@*#?-$!".indexOf(first) >= 0) {
            at++;
        } else {
            while (peek() == '_' || Character.isLetterOrDigit(peek())) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        if (at >= text.length()) {
            throw new Refused();
        }
        return text.charAt(at++);
    }
}
