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
        } catch (ExpansionException e) {
            return Optional.empty();
        }
    }

    /** Whether BuildKit takes the text, whatever the values are. */
    static boolean accepts(String text, char escape) {
        try {
            new Expander(text, escape, name -> ANYTHING, Integer.MAX_VALUE).upTo('\0', false);
            return true;
        } catch (ExpansionException e) {
            return false;
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
            throw ExpansionException.refused();
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
            throw ExpansionException.refused();
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
            throw ExpansionException.refused();
        }
        result.append(text, at + 1, end);
        at = end + 1;
    }

    private void doubleQuoted(StringBuilder result, boolean rawEscapes) {
        at++;
        while (peek() != '"') {
            if (at >= text.length()) {
                throw ExpansionException.refused();
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
            throw ExpansionException.refused();
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
            case ':' -> modified(name, Modifier.of(next(), true));
            case '/' -> replaced(name);
            default -> modified(name, Modifier.of(operator, false));
        };
    }

    private String modified(String name, Modifier modifier) {
        Optional<String> word = word(modifier.takesPattern());
        return modifier.apply(values.apply(name), word);
    }

    /** Reads a word and, where it depends on something unknown, moves past it all the same. */
    private Optional<String> word(boolean rawEscapes) {
        int start = at;
        int depthBefore = depth;
        try {
            return Optional.of(upTo('}', rawEscapes));
        } catch (ExpansionException e) {
            if (e.isRefused()) {
                throw e;
            }
            depth = depthBefore;
            Expander blind = new Expander(text, escape, name -> ANYTHING, longest);
            blind.at = start;
            blind.depth = depth;
            blind.upTo('}', true);
            at = blind.at;
            return Optional.empty();
        }
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
                .orElseThrow(ExpansionException::refused);
    }

    private String plainValue(String name) {
        return Modifier.orEmpty(values.apply(name));
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
            throw ExpansionException.refused();
        }
        return text.charAt(at++);
    }
}
