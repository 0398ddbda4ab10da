package io.github.alpinist.engine;

import java.util.regex.Pattern;

/**
 * Makes a line of streamed text harmless: whoever wrote it steers neither the terminal nor the CI system that shows it.
 * Terminal sequences are left out; other control characters, and those that turn the direction of writing, are shown by
 * their code points; the openings of CI commands are parted by a space.
 */
public final class SafeText {
    private static final String CONTROL_SEQUENCE = "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]";
    private static final String COMMAND_STRING =
            "(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c|$)";
    private static final String SHORT_SEQUENCE = "\\x1b[ -/]*[0-~]";
    private static final Pattern TERMINAL =
            Pattern.compile(CONTROL_SEQUENCE + "|" + COMMAND_STRING + "|" + SHORT_SEQUENCE);
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069&&[^\\t]]");

    /** GitHub reads {@code ::name::} after blanks at the start, {@code ##[name]} and {@code ##vso[} anywhere. */
    private static final Pattern CI_COMMAND = Pattern.compile("^\\s*:(?=:)|#(?=#(?:\\[|vso\\[))");

    private SafeText() {}

    /** @param line one line, without its ending */
    public static String of(String line) {
        String plain = TERMINAL.matcher(line).replaceAll("");
        String seen = UNSEEN.matcher(plain)
                .replaceAll(match -> "<U+%04X>".formatted((int) match.group().charAt(0)));
        return CI_COMMAND.matcher(seen).replaceAll("$0 ");
    }
}
