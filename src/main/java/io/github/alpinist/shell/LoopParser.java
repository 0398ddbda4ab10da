package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads loops, from after their first word. */
final class LoopParser {
    private final Cursor cursor;
    private final ShellParser parser;
    private final CommandParser commands;

    LoopParser(Cursor cursor, ShellParser parser, CommandParser commands) {
        this.cursor = cursor;
        this.parser = parser;
        this.commands = commands;
    }

    Command onCondition(int start, boolean until) {
        Block condition = parser.block();
        Block body = doBlock(start);
        List<Redirection> trailing = commands.trailingRedirections();
        return new Loop(until, condition, body, trailing, cursor.spanFrom(start));
    }

    Command overWords(int start, String keyword) {
        cursor.skipBlanks();
        if (cursor.sees("((")) {
            return arithmeticFor(start);
        }
        int nameStart = cursor.at();
        Names.skip(cursor);
        if (cursor.at() == nameStart || !cursor.isBreakAt(cursor.at())) {
            throw cursor.unexpected("the name of a variable");
        }
        String name = cursor.textFrom(nameStart);
        Span nameSpan = cursor.spanFrom(nameStart);
        Optional<List<Word>> words = words();
        Block body = doBlock(start);
        List<Redirection> trailing = commands.trailingRedirections();
        return new For(keyword, name, nameSpan, words, body, trailing, cursor.spanFrom(start));
    }

    private Optional<List<Word>> words() {
        cursor.skipBlanks();
        if (cursor.take(";")) {
            return Optional.empty();
        }
        parser.skipLineBreaks();
        if (!Reserved.take(cursor, "in")) {
            return Optional.empty();
        }
        List<Word> words = new ArrayList<>();
        cursor.skipBlanks();
        while (parser.words().isNext()) {
            words.add(parser.words().word());
            cursor.skipBlanks();
        }
        if (!cursor.take(";") && cursor.peek() != '\n') {
            throw cursor.unexpected("';' or the end of the line");
        }
        return Optional.of(List.copyOf(words));
    }

    private Command arithmeticFor(int start) {
        int from = cursor.at() + 2;
        int end = Parentheses.arithmeticEnd(cursor.text(), from);
        if (end < 0) {
            throw cursor.unclosed(cursor.at(), "the loop's arithmetic");
        }
        cursor.moveTo(end + 2);
        cursor.skipBlanks();
        cursor.take(";");
        Block body = doBlock(start);
        List<Redirection> trailing = commands.trailingRedirections();
        String header = cursor.text().substring(from, end);
        return new ArithmeticFor(header, body, trailing, cursor.spanFrom(start));
    }

    /** Reads a loop's body, which bash lets stand between braces too. */
    private Block doBlock(int start) {
        parser.skipLineBreaks();
        boolean braces = Reserved.take(cursor, "{");
        if (!braces) {
            Reserved.expect(cursor, "do");
        }
        Block body = parser.block();
        Reserved.close(cursor, start, braces ? "}" : "done", "the loop");
        return body;
    }
}
