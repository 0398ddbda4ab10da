package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.Optional;

/** Reads assignments before a command. */
final class AssignmentParser {
    private final Cursor cursor;
    private final ShellParser parser;

    AssignmentParser(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    boolean isNext() {
        int start = cursor.at();
        boolean assigns = skipTarget() && (cursor.peek() == '=' || cursor.sees("+="));
        cursor.moveTo(start);
        return assigns;
    }

    Assignment assignment() {
        int start = cursor.at();
        Names.skip(cursor);
        String name = cursor.textFrom(start);
        Span nameSpan = cursor.spanFrom(start);
        Optional<String> subscript = subscript();
        boolean append = cursor.take("+");
        cursor.advance(1);
        Word value = parser.words().value();
        return new Assignment(name, nameSpan, subscript, append, value, cursor.spanFrom(start));
    }

    private boolean skipTarget() {
        if (!Names.isStart(cursor.peek())) {
            return false;
        }
        Names.skip(cursor);
        subscript();
        return true;
    }

    private Optional<String> subscript() {
        int start = cursor.at();
        if (cursor.peek() != '[') {
            return Optional.empty();
        }
        int end = Parentheses.bracketEnd(cursor.text(), start + 1);
        if (end < 0) {
            return Optional.empty();
        }
        cursor.moveTo(end + 1);
        return Optional.of(cursor.text().substring(start + 1, end));
    }
}
