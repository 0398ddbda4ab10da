package io.github.alpinist.dockerfile;

import java.util.BitSet;
import java.util.Optional;

/**
 * A pattern of {@code *}, {@code ?} and plain characters; a backslash takes their meaning away. It is matched in time
 * bounded by the lengths of pattern and text, because both come from a Dockerfile that nobody has vouched for.
 */
final class Glob {
    private static final int MOST_STEPS = 20_000_000;

    private static final String ESCAPABLE = "*?\\}/";

    private static final char ANY_TEXT = '\uE000';
    private static final char ANY_CHARACTER = '\uE001';

    private final String pattern;

    private Glob(String pattern) {
        this.pattern = pattern;
    }

    /** Empty where a backslash stands before a character that has no meaning to take away, as BuildKit has it. */
    static Optional<Glob> of(String written) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                pattern.append(c == '*' ? ANY_TEXT : c == '?' ? ANY_CHARACTER : c);
            } else if (i + 1 < written.length() && ESCAPABLE.indexOf(written.charAt(i + 1)) >= 0) {
                pattern.append(written.charAt(++i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Glob(pattern.toString()));
    }

    /** The text without the shortest or longest start that matches; empty where this would take too long. */
    Optional<String> trimStart(String text, boolean longest) {
        return affordable(text.length())
                ? Optional.of(text.substring(Math.max(0, match(text, longest))))
                : Optional.empty();
    }

    /** The text without the shortest or longest end that matches; empty where this would take too long. */
    Optional<String> trimEnd(String text, boolean longest) {
        Glob reversed = new Glob(new StringBuilder(pattern).reverse().toString());
        return reversed.trimStart(new StringBuilder(text).reverse().toString(), longest)
                .map(rest -> new StringBuilder(rest).reverse().toString());
    }

    /** The text with the first match, or all, replaced; empty where this would take too long. */
    Optional<String> replace(String text, String replacement, boolean all) {
        if (!affordable((long) text.length() * text.length())) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        int replacedUpTo = -1;
        while (at <= text.length()) {
            boolean wanted = all || replacedUpTo < 0;
            int length = wanted ? match(text.substring(at), true) : -1;
            if (length > 0 || (length == 0 && at != replacedUpTo)) {
                result.append(replacement);
                at += length;
                replacedUpTo = at;
            }
            if (length <= 0) {
                result.append(text, at, Math.min(at + 1, text.length()));
                at++;
            }
        }
        return Optional.of(result.toString());
    }

    private boolean affordable(long steps) {
        return steps * (pattern.length() + 1) <= MOST_STEPS;
    }

    /** The length of the shortest or longest start of the text that matches, or -1. */
    private int match(String text, boolean longest) {
        BitSet states = new BitSet();
        states.set(0);
        past(states);
        int found = -1;
        for (int i = 0; ; i++) {
            if (states.get(pattern.length())) {
                found = i;
            }
            if (i == text.length() || states.isEmpty() || (found >= 0 && !longest)) {
                return found;
            }
            states = step(states, text.charAt(i));
        }
    }

    private BitSet step(BitSet states, char c) {
        BitSet next = new BitSet();
        for (int state = states.nextSetBit(0);
                state >= 0 && state < pattern.length();
                state = states.nextSetBit(state + 1)) {
            char expected = pattern.charAt(state);
            if (expected == ANY_TEXT) {
                next.set(state);
            } else if (expected == ANY_CHARACTER || expected == c) {
                next.set(state + 1);
            }
        }
        return past(next);
    }

    /** Adds what is reached by letting {@code *} match nothing. */
    private BitSet past(BitSet states) {
        for (int state = states.nextSetBit(0);
                state >= 0 && state < pattern.length();
                state = states.nextSetBit(state + 1)) {
            if (pattern.charAt(state) == ANY_TEXT) {
                states.set(state + 1);
            }
        }
        return states;
    }
}
