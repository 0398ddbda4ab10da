package io.github.alpinist.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text of others harmless to show on one line: on a terminal, in a log that a CI service reads, in a page. */
public final class Plain {
    /** Workflow commands of GitHub Actions, also after spaces, and logging commands of Azure Pipelines. */
    private static final Pattern CI_COMMAND = Pattern.compile("(?<=^|\\s):(?=:)|##(?=\\[|vso\\[)");

    private Plain() {}

    /**
     * The text on one line: white space is a space, any other character that cannot be seen (control characters,
     * directions of writing, halves of surrogate pairs) is its number, such as {@code \u001b}, and what a CI service
     * takes for a command gets a space in it.
     */
    public static String line(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(result, character));
        return CI_COMMAND.matcher(result).replaceAll("$0 ");
    }

    /** As {@link #line(String)}, cut with an ellipsis where longer than a number of characters. */
    public static String line(String text, int limit) {
        String line = line(text.substring(0, Math.min(text.length(), limit + 1)));
        return line.length() <= limit ? line : line.substring(0, line.offsetByCodePoints(limit - 1, 0)) + "\u2026";
    }

    /** A line of code with tabs as four spaces, so that columns stay apart, and no blanks at its end. */
    static String expanded(String line) {
        return line.stripTrailing().replace("\t", "    ");
    }

    private static void append(StringBuilder result, int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            result.append(' ');
        } else if (isVisible(character)) {
            result.appendCodePoint(character);
        } else {
            result.append(String.format(Locale.ROOT, "\\u%04x", character));
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
