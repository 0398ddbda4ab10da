package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads compound commands and functions. */
final class CompoundParser {
    private static final List<String> OPENING =
            List.of("{", "if", "for", "select", "while", "until", "case", "function", "[[");

    private final Cursor cursor;
    private final ShellParser parser;
    private final CommandParser commands;
    private final TestParser tests;
    private final LoopParser loops;
    private final CaseParser cases;

    CompoundParser(Cursor cursor, ShellParser parser, CommandParser commands) {
        this.cursor = cursor;
        this.parser = parser;
        this.commands = commands;
        this.tests = new TestParser(cursor, parser);
        this.loops = new LoopParser(cursor, parser, commands);
        this.cases = new CaseParser(cursor, parser, commands);
    }

    boolean isNext() {
        return cursor.peek() == '(' || OPENING.stream().anyMatch(word -> Reserved.sees(cursor, word));
    }

    Command compound() {
        int start = cursor.at();
        if (cursor.peek() == '(') {
            return parenthesis(start);
        }
        String word = OPENING.stream()
                .filter(opening -> Reserved.take(cursor, opening))
                .findFirst()
                .orElse("");
        return switch (word) {
            case "{" -> group(start);
            case "if" -> branches(start);
            case "for", "select" -> loops.overWords(start, word);
            case "while", "until" -> loops.onCondition(start, word.equals("until"));
            case "case" -> cases.read(start);
            case "[[" -> test(start);
            default -> namedFunction(start);
        };
    }

    private Command parenthesis(int start) {
        if (cursor.sees("((")) {
            int end = Parentheses.arithmeticEnd(cursor.text(), start + 2);
            if (end >= 0) {
                String expression = cursor.text().substring(start + 2, end);
                cursor.moveTo(end + 2);
                List<Redirection> trailing = commands.trailingRedirections();
                return new ArithmeticCommand(expression, trailing, cursor.spanFrom(start));
            }
        }
        cursor.advance(1);
        Block body = parser.block();
        if (!cursor.take(")")) {
            throw cursor.atEnd() ? cursor.unclosed(start, "the subshell") : cursor.unexpected("')'");
        }
        List<Redirection> trailing = commands.trailingRedirections();
        return new Subshell(body, trailing, cursor.spanFrom(start));
    }

    private Command group(int start) {
        Block body = parser.block();
        Reserved.close(cursor, start, "}", "the group");
        List<Redirection> trailing = commands.trailingRedirections();
        return new Group(body, trailing, cursor.spanFrom(start));
    }

    private Command branches(int start) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch(start));
        int at = cursor.at();
        while (Reserved.take(cursor, "elif")) {
            branches.add(branch(at));
            at = cursor.at();
        }
        Optional<Block> otherwise = Reserved.take(cursor, "else") ? Optional.of(parser.block()) : Optional.empty();
        Reserved.close(cursor, start, "fi", "the 'if'");
        List<Redirection> trailing = commands.trailingRedirections();
        return new If(List.copyOf(branches), otherwise, trailing, cursor.spanFrom(start));
    }

    private Branch branch(int start) {
        Block condition = parser.block();
        Reserved.expect(cursor, "then");
        Block body = parser.block();
        Span head = cursor.span(start, start + 1);
        return new Branch(condition, body, head.union(body.span()));
    }

    private Command test(int start) {
        List<Word> words = tests.words(start);
        List<Redirection> trailing = commands.trailingRedirections();
        return new Test(words, trailing, cursor.spanFrom(start));
    }

    private Command namedFunction(int start) {
        cursor.skipBlanks();
        int nameStart = cursor.at();
        while (!cursor.isBreakAt(cursor.at())) {
            cursor.advance(1);
        }
        Span name = cursor.spanFrom(nameStart);
        int end = cursor.at();
        cursor.skipBlanks();
        if (cursor.take("(")) {
            Reserved.expectText(cursor, ")");
        } else {
            cursor.moveTo(end);
        }
        return function(start, name);
    }

    /** Reads a function's body; its name and parentheses are read already. */
    Command function(int start, Span name) {
        parser.skipLineBreaks();
        cursor.enter();
        if (!isNext()) {
            throw cursor.unexpected("the function's body");
        }
        Command body = compound();
        cursor.leave();
        return new FunctionDefinition(cursor.spliced().source().text(name), name, body, cursor.spanFrom(start));
    }
}
