package io.github.alpinist.scripts;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells which literals look like names of libraries and files. */
public final class Names {
    /** Stands in a literal for what only the running program knows. */
    static final char HOLE = '\0';

    private static final int LONGEST = 256;
    private static final Pattern SONAME = Pattern.compile("(?:/?[\\w.+@-]+/)*lib[\\w.+-]+\\.so(?:\\.\\d+)*");
    private static final Pattern PATH = Pattern.compile("/[\\w.+@~,:=-]+(?:/+[\\w.+@~,:=-]+)+/*");
    private static final String ENDS_KNOWN_PART = "%*?{[$<" + HOLE;

    private Names() {}

    /** A library's name or path, where the literal as a whole is one. */
    public static Optional<String> library(String literal) {
        return literal.length() <= LONGEST
                        && literal.contains(".so")
                        && SONAME.matcher(literal).matches()
                ? Optional.of(literal)
                : Optional.empty();
    }

    /** An absolute path below a folder; where only its beginning is known, the folder that surely holds it. */
    public static Optional<String> path(String literal) {
        if (!literal.startsWith("/") || literal.length() > LONGEST) {
            return Optional.empty();
        }
        String known = knownPart(literal);
        return PATH.matcher(known).matches() ? Optional.of(withoutSlash(known)) : Optional.empty();
    }

    private static String knownPart(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            if (ENDS_KNOWN_PART.indexOf(literal.charAt(i)) >= 0) {
                return literal.substring(0, literal.lastIndexOf('/', i));
            }
        }
        return literal;
    }

    private static String withoutSlash(String path) {
        int end = path.length();
        while (path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
