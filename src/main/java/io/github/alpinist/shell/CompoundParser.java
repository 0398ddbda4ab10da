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

    CompoundParser(Cursor cursor, ShellParser parser, CommandParser commands) {
        this.cursor = cursor;
        this.parser = parser;
        this.commands = commands;
        this.tests = new TestParser(cursor, parser);
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
            case "for", "select" -> loopOverWords(start, word);
            case "while", "until" -> loop(start, word.equals("until"));
            case "case" -> cases(start);
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
        close(start, "}", "the group");
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
        close(start, "fi", "the 'if'");
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

    private Command loop(int start, boolean until) {
        Block condition = parser.block();
        Block body = doBlock(start);
        List<Redirection> trailing = commands.trailingRedirections();
        return new Loop(until, condition, body, trailing, cursor.spanFrom(start));
    }

    private Command loopOverWords(int start, String keyword) {
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
        Optional<List<Word>> words = loopWords();
        Block body = doBlock(start);
        List<Redirection> trailing = commands.trailingRedirections();
        return new For(keyword, name, nameSpan, words, body, trailing, cursor.spanFrom(start));
    }

    private Optional<List<Word>> loopWords() {
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
        close(start, braces ? "}" : "done", "the loop");
        return body;
    }

    private Command cases(int start) {
        cursor.skipBlanks();
        if (!parser.words().isNext()) {
            throw cursor.unexpected("a word");
        }
        Word subject = parser.words().word();
        parser.skipLineBreaks();
        Reserved.expect(cursor, "in");
        List<CaseItem> items = new ArrayList<>();
        parser.skipLineBreaks();
        while (!Reserved.sees(cursor, "esac")) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(start, "the 'case'");
            }
            items.add(caseItem());
            parser.skipLineBreaks();
        }
        close(start, "esac", "the 'case'");
        List<Redirection> trailing = commands.trailingRedirections();
        return new Case(subject, List.copyOf(items), trailing, cursor.spanFrom(start));
    }

    private CaseItem caseItem() {
        int start = cursor.at();
        cursor.take("(");
        List<Word> patterns = patterns();
        Block body = parser.blockOrNothing();
        int end = cursor.at();
        Optional<Operator> terminator = terminator();
        if (terminator.isEmpty() && !Reserved.sees(cursor, "esac")) {
            throw cursor.unexpected("';;' or 'esac'");
        }
        Span span = terminator.isPresent() ? cursor.spanFrom(start) : cursor.span(start, end);
        return new CaseItem(patterns, body, terminator, span);
    }

    private List<Word> patterns() {
        List<Word> patterns = new ArrayList<>();
        do {
            cursor.skipBlanks();
            if (!parser.words().isNext()) {
                throw cursor.unexpected("a pattern");
            }
            patterns.add(parser.words().word());
            cursor.skipBlanks();
        } while (cursor.take("|"));
        if (!cursor.take(")")) {
            throw cursor.unexpected("')'");
        }
        return List.copyOf(patterns);
    }

    private Optional<Operator> terminator() {
        int start = cursor.at();
        boolean found = cursor.take(";;&") || cursor.take(";;") || cursor.take(";&");
        return found ? Optional.of(new Operator(cursor.textFrom(start), cursor.spanFrom(start))) : Optional.empty();
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

    private void close(int start, String word, String what) {
        if (cursor.atEnd()) {
            throw cursor.unclosed(start, what);
        }
        Reserved.expect(cursor, word);
    }
}
