package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Optional;

/** Reads what a dollar sign or a backquote begins. */
final class Expansions {
    private final Cursor cursor;
    private final ShellParser parser;

    Expansions(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /**
     * The literals and expansions of a text in which quotes mean nothing, such as a here-document's body; the whole as a
     * literal where it could not be read.
     */
    static List<WordPart> within(Spliced text, int depth, Reports reports) {
        ShellParser parser = new ShellParser(text, depth, reports);
        try {
            return parser.words().unquotedText();
        } catch (ShellSyntaxException e) {
            return List.of(new WordPart.Literal(
                    text.text(), text.sourceSpan(new Span(0, text.text().length()))));
        }
    }

    /** Whether something begins here that the shell expands. */
    boolean isNext() {
        if (cursor.peek() == '`') {
            return true;
        }
        char next = cursor.peek(1);
        return cursor.peek() == '$' && (next == '(' || next == '{' || next == '[' || Names.isParameter(next));
    }

    /** Reads the expansion that begins here. */
    WordPart read(boolean quoted) {
        cursor.enter();
        WordPart part = dispatch(quoted);
        cursor.leave();
        return part;
    }

    private WordPart dispatch(boolean quoted) {
        if (cursor.peek() == '`') {
            return backquoted(quoted);
        }
        return switch (cursor.peek(1)) {
            case '(' -> cursor.sees("$((") ? arithmeticOrCommand() : command();
            case '{' -> new BracedParameter(cursor, parser.words()).read(quoted);
            case '[' -> oldArithmetic();
            default -> parameter();
        };
    }

    private WordPart parameter() {
        int start = cursor.at();
        cursor.advance(1);
        int nameStart = cursor.at();
        if (Names.isStart(cursor.peek())) {
            Names.skip(cursor);
        } else {
            cursor.advance(1);
        }
        return new WordPart.Parameter(
                "", cursor.textFrom(nameStart), Optional.empty(), "", Optional.empty(), cursor.spanFrom(start));
    }

    private WordPart arithmeticOrCommand() {
        int start = cursor.at();
        int end = Parentheses.arithmeticEnd(cursor.text(), start + 3);
        if (end < 0) {
            return command();
        }
        cursor.moveTo(end + 2);
        return arithmetic(start, start + 3, end);
    }

    private WordPart oldArithmetic() {
        int start = cursor.at();
        int end = Parentheses.bracketEnd(cursor.text(), start + 2);
        if (end < 0) {
            throw cursor.unclosed(start, "the arithmetic");
        }
        cursor.moveTo(end + 1);
        return arithmetic(start, start + 2, end);
    }

    private WordPart arithmetic(int start, int from, int to) {
        Spliced expression = cursor.spliced().slice(new Span(from, to));
        List<WordPart> parts = within(expression, cursor.depth(), parser.reports());
        return new WordPart.Arithmetic(expression.text(), parts, cursor.spanFrom(start));
    }

    private WordPart command() {
        int start = cursor.at();
        cursor.advance(2);
        Script script = parser.nested(start, "the command substitution");
        return new WordPart.CommandSubstitution(script, false, cursor.spanFrom(start));
    }

    private WordPart backquoted(boolean quoted) {
        int start = cursor.at();
        Backquoted inner = Backquoted.read(cursor, quoted);
        Script script = new ShellParser(inner.text(), cursor.depth(), parser.reports()).script();
        return new WordPart.CommandSubstitution(script, true, cursor.spanFrom(start));
    }
}
