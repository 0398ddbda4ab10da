package io.github.alpinist.dockerfile;

import java.util.Optional;

/**
 * What stands between a name and a word in <code>${name:-word}</code>.
 *
 * @param operator one of {@code + - ? # %}
 * @param emptyIsUnset whether a colon stands before it
 */
record Modifier(char operator, boolean emptyIsUnset) {
    /** Refuses what BuildKit has no meaning for. */
    static Modifier of(char operator, boolean emptyIsUnset) {
        Modifier modifier = new Modifier(operator, emptyIsUnset);
        if ("+-?#%".indexOf(operator) < 0 || (emptyIsUnset && modifier.takesPattern())) {
            throw ExpansionException.refused();
        }
        return modifier;
    }

    boolean takesPattern() {
        return operator == '#' || operator == '%';
    }

    /**
     * The value that is put in; a variable that {@code ?} demands and that is unset leaves it unknown.
     *
     * @param word empty where it depends on something unknown, which matters only where it is used
     */
    String apply(Value value, Optional<String> word) {
        boolean unset = value instanceof Value.Unset || (emptyIsUnset && value.equals(new Value.Known("")));
        return switch (operator) {
            case '-' -> unset ? known(word) : known(value);
            case '+' -> unset ? "" : replacing(value, word);
            case '?' -> unset ? known(Value.UNKNOWN) : known(value);
            default -> trimmed(orEmpty(value), known(word));
        };
    }

    /** The value as it is put in without a modifier: nothing where it is unset. */
    static String orEmpty(Value value) {
        return value instanceof Value.Unset ? "" : known(value);
    }

    private static String replacing(Value value, Optional<String> word) {
        if (value instanceof Value.Unknown) {
            throw ExpansionException.unknown();
        }
        return known(word);
    }

    private String trimmed(String value, String pattern) {
        boolean longest = pattern.indexOf(operator) == 0;
        Glob glob = Glob.of(longest ? pattern.substring(1) : pattern).orElseThrow(ExpansionException::refused);
        return (operator == '#' ? glob.trimStart(value, longest) : glob.trimEnd(value, longest))
                .orElseThrow(ExpansionException::refused);
    }

    private static String known(Value value) {
        if (value instanceof Value.Known known) {
            return known.text();
        }
        throw ExpansionException.unknown();
    }

    private static String known(Optional<String> word) {
        return word.orElseThrow(ExpansionException::unknown);
    }
}
