package io.github.alpinist.engine;

import java.util.regex.Pattern;

/**
 * Makes a line of streamed text harmless: whoever wrote it steers neither the terminal nor the CI system that shows it.
 * Terminal sequences are left out; other control characters, and those that turn the direction of writing, are shown by
 * their code points; the openings of CI commands are parted by a space.
 */
public final class SafeText {
    private static final Pattern TERMINAL_SEQUENCE = Pattern.compile(
            "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]" // CSI
                    + "|(?:\\x1b[\\]PX^_]|[\\x9d\\x90\\x98\\x9e\\x9f])[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c|$)" // OSC, DCS
                    + "|\\x1b[ -/]*[0-~]");

    /** GitHub reads {@code ::name::} after blanks at the start, {@code ##[name]} and {@code ##vso[} anywhere. */
    private static final Pattern CI_COMMAND = Pattern.compile("^(\\s*:)(?=:)|(#)(?=#(?:\\[|vso\\[))");

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t]]|[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2028}\\x{2029}\\x{2066}-\\x{2069}]");

    private SafeText() {}

    /** @param line one line, without its ending */
    public static String of(String line) {
        String seen = UNSEEN.matcher(TERMINAL_SEQUENCE.matcher(line).replaceAll(""))
                .replaceAll(match -> "<U+%04X>".formatted((int) match.group().charAt(0)));
        return CI_COMMAND.matcher(seen).replaceAll("$0 ");
    }
}
