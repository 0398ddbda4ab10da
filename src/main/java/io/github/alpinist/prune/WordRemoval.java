package io.github.alpinist.prune;

import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;

/** Takes words and instructions out of a Dockerfile so that no empty line, blank or open continuation is left behind. */
final class WordRemoval {
    private final String text;

    WordRemoval(String text) {
        this.text = text;
    }

    /** An instruction with the line ending after it. */
    Edit ofLines(Span instruction) {
        int end = text.indexOf('\n', instruction.end());
        return Edit.delete(new Span(instruction.start(), end < 0 ? text.length() : end + 1));
    }

    /** A word with all that stands between it and the word before: blanks, continuations, comments of its own. */
    Edit of(Span word) {
        int start = blanksBefore(word.start());
        while (start > 0 && text.charAt(start - 1) == '\n') {
            int line = text.lastIndexOf('\n', start - 2) + 1;
            String above = text.substring(line, start - 1).strip();
            boolean skipped = above.isEmpty() || above.startsWith("#");
            start = skipped ? line : blanksBefore(line + continuation(text.substring(line, start - 1)));
        }
        return Edit.delete(new Span(start, word.end()));
    }

    /** Where in a continued line the character stands that continues it. */
    private static int continuation(String line) {
        return Math.max(line.lastIndexOf('\\'), line.lastIndexOf('`'));
    }

    private int blanksBefore(int offset) {
        int start = offset;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        return start;
    }
}
