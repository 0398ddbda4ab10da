package io.github.alpinist.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** File names as git writes them in diffs: see {@code core.quotePath} in git-config(1). */
public final class GitPath {
    private static final String ESCAPED = "\u0007\b\t\n\u000b\f\r\"\\";
    private static final String LETTERS = "abtnvfr\"\\";

    private GitPath() {}

    /** The path as it is, or in double quotes with C escapes where it holds anything but plain ASCII. */
    public static String quoted(String path) {
        StringBuilder result = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            append(result, b & 0xff);
        }
        return result.length() == path.length() ? path : '"' + result.toString() + '"';
    }

    private static void append(StringBuilder result, int b) {
        int escape = ESCAPED.indexOf(b);
        if (escape >= 0) {
            result.append('\\').append(LETTERS.charAt(escape));
        } else if (b < ' ' || b > '~') {
            result.append(String.format(Locale.ROOT, "\\%03o", b));
        } else {
            result.append((char) b);
        }
    }
}
