package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/** Splits arguments into words. */
final class Words {
    private Words() {}

    /** Whether a character separates a keyword from its arguments, and those of FROM, COPY and the like. */
    static boolean separates(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
    }

    /** The words between separators, without regard to quotes. */
    static List<Word> split(Spliced text) {
        List<Word> words = new ArrayList<>();
        String chars = text.text();
        int at = 0;
        while (at < chars.length()) {
            int start = at;
            at = end(chars, start);
            if (at > start) {
                words.add(Word.of(text, start, at));
            } else {
                at++;
            }
        }
        return words;
    }

    /** The words between blanks that are neither quoted nor escaped, as in ENV, ARG and LABEL. */
    static List<Word> splitQuoted(Spliced text, char escape) {
        List<Word> words = new ArrayList<>();
        String chars = text.text();
        int at = Blanks.skip(chars, 0, chars.length());
        while (at < chars.length()) {
            int start = at;
            at = quotedEnd(chars, start, escape);
            int end = at > chars.length() ? chars.length() - 1 : at;
            if (end > start) {
                words.add(Word.of(text, start, end));
            }
            at = Blanks.skip(chars, at, chars.length());
        }
        return words;
    }

    /** The offset after the word that starts here; the same offset where a separator stands there. */
    static int end(CharSequence chars, int start) {
        int at = start;
        while (at < chars.length() && !separates(chars.charAt(at))) {
            at++;
        }
        return at;
    }

    static int skipSeparators(CharSequence chars, int start) {
        int at = start;
        while (at < chars.length() && separates(chars.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after the word that starts here; past the end where an escape with nothing after it ends the text. */
    private static int quotedEnd(String chars, int start, char escape) {
        char quote = 0;
        int at = start;
        while (at < chars.length() && (quote != 0 || !Blanks.isBlank(chars.charAt(at)))) {
            char c = chars.charAt(at++);
            if (c == escape && quote != '\'') {
                at++;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            }
        }
        return at;
    }
}
