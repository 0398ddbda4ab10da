package io.github.alpinist.apk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a package version.
 *
 * @param kind what it is
 * @param value its text without the character that introduces it
 */
record VersionToken(Kind kind, String value) {
    /** In the order in which parts may follow each other; of two versions the one that ends first is the lesser. */
    enum Kind {
        FIRST_NUMBER,
        NUMBER,
        LETTER,
        SUFFIX,
        SUFFIX_NUMBER,
        COMMIT,
        REVISION,
        END,
        INVALID
    }

    private static final List<String> SUFFIXES =
            List.of("alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p");
    private static final int NO_SUFFIX = SUFFIXES.indexOf("");
    private static final Pattern VERSION_PART =
            Pattern.compile("\\.(?<number>\\d+)|(?<letter>[a-z])|_(?<suffix>[a-z]+)|(?<digits>\\d+)"
                    + "|~(?<commit>[0-9a-f]+)|-r(?<revision>\\d+)");

    /** The parts of a version, closed by one that is {@code END} or {@code INVALID}. */
    static List<VersionToken> split(String version) {
        List<VersionToken> tokens = new ArrayList<>();
        Matcher matcher = VERSION_PART.matcher(version);
        Kind last = Kind.FIRST_NUMBER;
        int at = 0;
        while (at < version.length() || tokens.isEmpty()) {
            matcher.region(at, version.length());
            VersionToken token =
                    matcher.lookingAt() ? of(matcher, last, tokens.isEmpty()) : new VersionToken(Kind.INVALID, "");
            tokens.add(token);
            if (token.kind == Kind.INVALID) {
                return tokens;
            }
            last = token.kind;
            at = matcher.end();
        }
        tokens.add(new VersionToken(Kind.END, ""));
        return tokens;
    }

    private static VersionToken of(Matcher matcher, Kind last, boolean first) {
        for (String group : List.of("number", "letter", "suffix", "digits", "commit", "revision")) {
            String value = matcher.group(group);
            if (value != null) {
                Kind kind = kind(group, last, first);
                return new VersionToken(kind == Kind.SUFFIX && !SUFFIXES.contains(value) ? Kind.INVALID : kind, value);
            }
        }
        return new VersionToken(Kind.INVALID, "");
    }

    private static Kind kind(String group, Kind last, boolean first) {
        if (first) {
            return group.equals("digits") ? Kind.FIRST_NUMBER : Kind.INVALID;
        }
        return switch (group) {
            case "number" -> numberAfter(last);
            case "letter" -> last.compareTo(Kind.NUMBER) <= 0 ? Kind.LETTER : Kind.INVALID;
            case "suffix" -> last.compareTo(Kind.SUFFIX_NUMBER) <= 0 ? Kind.SUFFIX : Kind.INVALID;
            case "digits" -> last == Kind.SUFFIX ? Kind.SUFFIX_NUMBER : Kind.INVALID;
            case "commit" -> last.compareTo(Kind.COMMIT) < 0 ? Kind.COMMIT : Kind.INVALID;
            default -> last.compareTo(Kind.REVISION) < 0 ? Kind.REVISION : Kind.INVALID;
        };
    }

    private static Kind numberAfter(Kind last) {
        return last.compareTo(Kind.NUMBER) <= 0 ? Kind.NUMBER : Kind.INVALID;
    }

    /** Compares with a part of the same kind. */
    int compareValue(VersionToken other) {
        return switch (kind) {
            case FIRST_NUMBER, SUFFIX_NUMBER, REVISION -> compareNumbers(value, other.value);
            case NUMBER ->
                value.startsWith("0") || other.value.startsWith("0")
                        ? value.compareTo(other.value)
                        : compareNumbers(value, other.value);
            case SUFFIX -> Integer.compare(SUFFIXES.indexOf(value), SUFFIXES.indexOf(other.value));
            case LETTER, COMMIT -> value.compareTo(other.value);
            case END, INVALID -> 0;
        };
    }

    boolean isPreRelease() {
        return kind == Kind.SUFFIX && SUFFIXES.indexOf(value) < NO_SUFFIX;
    }

    private static int compareNumbers(String a, String b) {
        String left = a.replaceFirst("^0+", "");
        String right = b.replaceFirst("^0+", "");
        return left.length() == right.length() ? left.compareTo(right) : Integer.compare(left.length(), right.length());
    }
}
