package io.github.alpinist.dockerfile;

import java.util.regex.Pattern;

/** Go's {@code filepath.Match}, and {@code **}, which spans folders. */
final class PathPattern {
    private PathPattern() {}

    /** @throws IllegalArgumentException where it is no pattern */
    static Pattern compile(String pattern) {
        return Pattern.compile(regex(pattern), Pattern.DOTALL);
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("**", at)) {
                at = doubleStar(pattern, at + 2, regex);
            } else if (c == '[') {
                at = characterClass(pattern, at, regex);
            } else if (c == '\\') {
                at = escaped(pattern, at, regex);
            } else {
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                at++;
            }
        }
        return regex.toString();
    }

    private static int doubleStar(String pattern, int after, StringBuilder regex) {
        int next = pattern.startsWith("/", after) ? after + 1 : after;
        regex.append(next == pattern.length() ? ".*" : "(?:.*/)?");
        return next;
    }

    private static int escaped(String pattern, int at, StringBuilder regex) {
        if (at + 1 == pattern.length()) {
            throw new IllegalArgumentException("it ends in a backslash");
        }
        int character = pattern.codePointAt(at + 1);
        regex.append(Pattern.quote(Character.toString(character)));
        return at + 1 + Character.charCount(character);
    }

    /** {@code [a-z]}, {@code [^a-z]}, with backslashes; never empty. */
    private static int characterClass(String pattern, int open, StringBuilder regex) {
        boolean negated = pattern.startsWith("^", open + 1);
        int at = negated ? open + 2 : open + 1;
        StringBuilder ranges = new StringBuilder();
        while (at < pattern.length() && (pattern.charAt(at) != ']' || ranges.isEmpty())) {
            char c = pattern.charAt(at);
            if (c == '\\' && ++at == pattern.length()) {
                break;
            }
            ranges.append(c == '-' && !ranges.isEmpty() ? "-" : literal(pattern.charAt(at)));
            at++;
        }
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("a [ is not closed");
        }
        regex.append(negated ? "[^" : "[").append(ranges).append("]");
        return at + 1;
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\x{" + Integer.toHexString(c) + "}";
    }
}
