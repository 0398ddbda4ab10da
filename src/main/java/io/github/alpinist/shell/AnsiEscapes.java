package io.github.alpinist.shell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the escapes of {@code $'...'}, as bash's manual lists them under "ANSI-C Quoting". */
final class AnsiEscapes {
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|c(.)|(.))",
            Pattern.DOTALL);
    private static final String LETTERS = "abeEfnrtv";
    private static final String MEANINGS = "\u0007\b\u001B\u001B\f\n\r\t\u000B";

    private AnsiEscapes() {}

    static String decode(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decode(match)));
    }

    private static String decode(MatchResult match) {
        if (match.group(1) != null) {
            return String.valueOf((char) (Integer.parseInt(match.group(1), 8) & 0xFF));
        }
        for (int group = 2; group <= 4; group++) {
            if (match.group(group) != null) {
                return codePoint(Long.parseLong(match.group(group), 16));
            }
        }
        if (match.group(5) != null) {
            return String.valueOf((char) (match.group(5).charAt(0) & 0x1F));
        }
        String plain = match.group(6);
        int letter = LETTERS.indexOf(plain);
        if (letter >= 0) {
            return MEANINGS.substring(letter, letter + 1);
        }
        return "\\'\"?".contains(plain) ? plain : match.group();
    }

    private static String codePoint(long value) {
        return Character.isValidCodePoint((int) value) && value == (int) value ? Character.toString((int) value) : "";
    }
}
