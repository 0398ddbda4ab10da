package io.github.alpinist.scripts;

import java.util.List;

/**
 * Something outside of a text, or of a compiled program, that it speaks of.
 *
 * @param kind what it is to the text
 * @param words of a command line, where an empty one stands for what only the running program knows; else the one name
 * @param line from 1; 0 where there are no lines
 * @param quote the line, without the blanks around it and cut where it is long; empty where there are no lines,
 *     and of a configuration
 */
public record Mention(Kind kind, List<String> words, int line, String quote) {
    /** What a text does with what it speaks of. */
    public enum Kind {
        /** It starts a command. */
        COMMAND,
        /** A shell reads another script in its place. */
        SOURCED,
        /** It opens a library: a soname, its beginning up to {@code .so}, or a path. */
        LIBRARY,
        /** It has an absolute path among its literals. */
        PATH
    }

    public Mention {
        words = List.copyOf(words);
    }

    /** The command, or the one name. */
    public String name() {
        return words.get(0);
    }

    /** The line and what it says, to be put behind the path of the text; empty where there are no lines. */
    public String where() {
        if (line == 0) {
            return "";
        }
        return " line " + line + (quote.isEmpty() ? "" : ": " + quote);
    }

    /** Characters that it takes in memory. */
    public int length() {
        return quote.length() + words.stream().mapToInt(String::length).sum();
    }
}
