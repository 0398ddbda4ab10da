package io.github.alpinist.prune;

import java.util.regex.Pattern;

/** Texts as words of a shell. */
final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w.+@:,=~/%-]+");

    private ShellWord() {}

    /** The text as it is where a shell takes it so, else in single quotes. */
    static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
