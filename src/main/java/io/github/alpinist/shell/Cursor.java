package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/** A place in a text, and what every part of the parser needs to know around it. */
final class Cursor {
    /** Real scripts nest a dozen deep; a text made to overflow the stack ends here. */
    private static final int DEEPEST = 120;

    private static final String OPERATORS = "\n;&|<>()";

    private final Spliced spliced;
    private final String text;
    private final List<Span> comments = new ArrayList<>();
    private int at;
    private int depth;

    Cursor(Spliced spliced, int depth) {
        this.spliced = spliced;
        this.text = spliced.text();
        this.depth = depth;
    }

    Spliced spliced() {
        return spliced;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    void advance(int count) {
        at += count;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, or NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int offset = at + ahead;
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    boolean take(String expected) {
        boolean seen = sees(expected);
        if (seen) {
            at += expected.length();
        }
        return seen;
    }

    /** The span in the source from an offset up to here. */
    Span spanFrom(int start) {
        return span(start, at);
    }

    Span span(int start, int end) {
        return spliced.sourceSpan(new Span(start, end));
    }

    String textFrom(int start) {
        return text.substring(start, at);
    }

    int depth() {
        return depth;
    }

    void enter() {
        if (++depth > DEEPEST) {
            throw new ShellSyntaxException(
                    at, "this is nested deeper than " + DEEPEST + " levels", "move it into a script of its own");
        }
    }

    void leave() {
        depth--;
    }

    /** Comments up to here, in spans of the source. */
    List<Span> comments() {
        return comments;
    }

    boolean isBlankAt(int offset) {
        char c = text.charAt(offset);
        return c == ' ' || c == '\t' || (c == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n');
    }

    /** Whether a word ends at an offset: at a blank, an operator or the end. */
    boolean isBreakAt(int offset) {
        return offset >= text.length() || isBlankAt(offset) || OPERATORS.indexOf(text.charAt(offset)) >= 0;
    }

    /** Skips blanks, continued lines, and a comment. */
    void skipBlanks() {
        while (!atEnd()) {
            if (isBlankAt(at)) {
                at++;
            } else if (continuation() > 0) {
                at += continuation();
            } else {
                break;
            }
        }
        if (peek() == '#') {
            skipComment();
        }
    }

    /** The length of an escaped line ending here, or 0. */
    int continuation() {
        if (sees("\\\n")) {
            return 2;
        }
        return sees("\\\r\n") ? 3 : 0;
    }

    private void skipComment() {
        int start = at;
        int feed = text.indexOf('\n', at);
        at = feed < 0 ? text.length() : feed;
        Span comment = span(start, at);
        if (comments.isEmpty() || comments.get(comments.size() - 1).start() < comment.start()) {
            comments.add(comment);
        }
    }

    /** What stands here, for a message. */
    String here() {
        if (atEnd()) {
            return "the end of the text";
        }
        int end = at + 1;
        while (!isBreakAt(end) && end - at < 20) {
            end++;
        }
        return peek() == '\n' ? "the end of the line" : "'" + text.substring(at, end) + "'";
    }

    ShellSyntaxException unexpected(String wanted) {
        return new ShellSyntaxException(
                at, here() + " stands where the shell expects " + wanted, "correct the command; a shell refuses it");
    }

    ShellSyntaxException unclosed(int start, String what) {
        return new ShellSyntaxException(start, what + " that begins here is never closed", "close it");
    }
}
