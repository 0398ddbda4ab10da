package io.github.alpinist.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a command as compose does, by a POSIX shell's rules for blanks, quotes and backslashes alone. */
final class QuotedWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private Optional<StringBuilder> word = Optional.empty();
    private int at;

    private QuotedWords(String text) {
        this.text = text;
    }

    /** Empty where a quote is not closed. */
    static Optional<List<String>> split(String text) {
        QuotedWords reader = new QuotedWords(text);
        return reader.read() ? Optional.of(reader.words) : Optional.empty();
    }

    private boolean read() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (Character.isWhitespace(c)) {
                endWord();
            } else if (c == '\'' || c == '"') {
                if (!quoted(c)) {
                    return false;
                }
            } else {
                word().append(c == '\\' && at < text.length() ? text.charAt(at++) : c);
            }
        }
        endWord();
        return true;
    }

    private boolean quoted(char quote) {
        StringBuilder inside = word();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return true;
            }
            boolean escapes = quote == '"' && c == '\\' && at < text.length() && "\"\\$`".indexOf(text.charAt(at)) >= 0;
            inside.append(escapes ? text.charAt(at++) : c);
        }
        return false;
    }

    private StringBuilder word() {
        if (word.isEmpty()) {
            word = Optional.of(new StringBuilder());
        }
        return word.get();
    }

    private void endWord() {
        word.ifPresent(text -> words.add(text.toString()));
        word = Optional.empty();
    }
}
