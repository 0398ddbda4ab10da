package io.github.alpinist.forge;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the mail format that {@code git am} reads. */
final class MailText {
    /** A line that {@code git mailinfo} would take for a header, for the end of the message or for a patch. */
    private static final Pattern MEANINGFUL = Pattern.compile(
            "(?mi)^(?=>?From |(?:From|Subject|Date|Content-[a-z-]+|MIME-Version):|\\[|diff -|Index: |---"
                    + "|.*(?:>8|8<|>%|%<))");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 !#$%&'*+/^_`{|}~(),.:;-]*");
    private static final int LONGEST = 45;

    private MailText() {}

    /** On one line, as encoded words (RFC 2047) where it is not plain ASCII. */
    static String encoded(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (PLAIN.matcher(line).matches()) {
            return line;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder word = new StringBuilder();
        line.codePoints().forEach(character -> {
            String encoded = encodedCharacter(character);
            if (word.length() + encoded.length() > LONGEST) {
                words.append("=?UTF-8?q?").append(word).append("?=\n ");
                word.setLength(0);
            }
            word.append(encoded);
        });
        return words.append("=?UTF-8?q?").append(word).append("?=").toString();
    }

    private static String encodedCharacter(int character) {
        if (character < 128 && Character.isLetterOrDigit(character)) {
            return Character.toString(character);
        }
        StringBuilder result = new StringBuilder();
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            result.append(hex(b));
        }
        return result.toString();
    }

    /** The body of a commit message; a line that would mean something to git gets a space before it. */
    static String body(String text) {
        return MEANINGFUL.matcher(text.strip()).replaceAll(" ");
    }

    /** Quoted-printable (RFC 2045), which keeps carriage returns through {@code git am}. */
    static String quotedPrintable(byte[] bytes) {
        StringBuilder result = new StringBuilder();
        int column = 0;
        for (byte b : bytes) {
            String encoded = b == '\n' ? "\n" : b > ' ' && b < 127 && b != '=' ? String.valueOf((char) b) : hex(b);
            if (column + encoded.length() > 75) {
                result.append("=\n");
                column = 0;
            }
            result.append(encoded);
            column = b == '\n' ? 0 : column + encoded.length();
        }
        return result.toString();
    }

    private static String hex(byte b) {
        return String.format(Locale.ROOT, "=%02X", b & 0xff);
    }
}
