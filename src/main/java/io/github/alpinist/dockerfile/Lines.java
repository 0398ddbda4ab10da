package io.github.alpinist.dockerfile;

/** Walks over the lines of a text, which end at line feeds; carriage returns before them belong to the ending. */
final class Lines {
    private final String text;
    private int next;
    private int start;
    private int end;

    Lines(String text, int start) {
        this.text = text;
        this.next = start;
    }

    /** Moves to the next line. */
    boolean advance() {
        if (next >= text.length()) {
            return false;
        }
        start = next;
        int feed = text.indexOf('\n', start);
        next = feed < 0 ? text.length() : feed + 1;
        end = next;
        while (end > start && isEnding(text.charAt(end - 1))) {
            end--;
        }
        return true;
    }

    int start() {
        return start;
    }

    /** After the last character that is not part of the line ending. */
    int end() {
        return end;
    }

    /** Where the next line begins. */
    int next() {
        return next;
    }

    private static boolean isEnding(char c) {
        return c == '\n' || c == '\r';
    }
}
