package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scripts, blocks and statements; the parsers of words and commands hang on it. */
final class ShellParser {
    private final Cursor cursor;
    private final Reports reports;
    private final HereDocuments documents;
    private final WordParser words;
    private final CommandParser commands;

    /** @param depth how deep the text is nested already */
    ShellParser(Spliced text, int depth, Reports reports) {
        this.cursor = new Cursor(text, depth);
        this.reports = reports;
        this.documents = new HereDocuments(cursor, reports);
        this.words = new WordParser(cursor, this);
        this.commands = new CommandParser(cursor, this);
    }

    Reports reports() {
        return reports;
    }

    HereDocuments documents() {
        return documents;
    }

    WordParser words() {
        return words;
    }

    void skipLineBreaks() {
        documents.skipLineBreaks();
    }

    /** Reads the whole text; from the first statement that cannot be read on, the rest is kept as it stands. */
    Script script() {
        List<Statement> statements = new ArrayList<>();
        int start = 0;
        try {
            skipLineBreaks();
            while (!cursor.atEnd()) {
                start = cursor.at();
                statements.add(statement());
                skipLineBreaks();
            }
            documents.finish();
        } catch (ShellSyntaxException e) {
            reports.warn(ShellRules.SYNTAX, cursor.spliced(), e.offset(), e.reason(), e.remedy());
            statements.add(unparsed(start));
        }
        return new Script(cursor.spliced(), List.copyOf(statements), List.copyOf(cursor.comments()), List.of());
    }

    private Statement unparsed(int start) {
        cursor.moveTo(cursor.text().length());
        Span span = cursor.spanFrom(start);
        Pipeline pipeline =
                new Pipeline(List.of(), List.of(new Unparsed(cursor.textFrom(start), span)), List.of(), span);
        return new Statement(List.of(pipeline), List.of(), Optional.empty(), span);
    }

    /** Reads what stands in a substitution, up to and with the parenthesis that closes it. */
    Script nested(int opening, String what) {
        int start = cursor.at();
        int commentsBefore = cursor.comments().size();
        List<Statement> statements = statements();
        if (cursor.atEnd()) {
            throw cursor.unclosed(opening, what);
        }
        Spliced text = cursor.spliced().slice(new Span(start, cursor.at()));
        close();
        List<Span> comments = cursor.comments();
        return new Script(text, statements, List.copyOf(comments.subList(commentsBefore, comments.size())), List.of());
    }

    private void close() {
        if (!cursor.take(")")) {
            throw cursor.unexpected("')'");
        }
    }

    /** Reads a block that holds a statement at least. */
    Block block() {
        Block block = blockOrNothing();
        if (block.statements().isEmpty()) {
            throw cursor.unexpected("a command");
        }
        return block;
    }

    Block blockOrNothing() {
        skipLineBreaks();
        int start = cursor.at();
        List<Statement> statements = statements();
        if (statements.isEmpty()) {
            return new Block(statements, cursor.span(start, start));
        }
        Statement last = statements.get(statements.size() - 1);
        Span end = last.separator().map(Operator::span).orElse(last.span());
        return new Block(statements, statements.get(0).span().union(last.span()).union(end));
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        skipLineBreaks();
        while (!Reserved.endsBlock(cursor)) {
            statements.add(statement());
            skipLineBreaks();
        }
        return List.copyOf(statements);
    }

    private Statement statement() {
        int start = cursor.at();
        List<Pipeline> pipelines = new ArrayList<>();
        List<Operator> operators = new ArrayList<>();
        pipelines.add(pipeline());
        int end = cursor.at();
        cursor.skipBlanks();
        while (cursor.sees("&&") || cursor.sees("||")) {
            operators.add(operator(2));
            skipLineBreaks();
            pipelines.add(pipeline());
            end = cursor.at();
            cursor.skipBlanks();
        }
        Span span = cursor.span(start, end);
        return new Statement(List.copyOf(pipelines), List.copyOf(operators), separator(), span);
    }

    private Optional<Operator> separator() {
        if (cursor.peek() == '\n') {
            int start = cursor.at();
            Span span = cursor.span(start, start + 1);
            documents.endLine();
            return Optional.of(new Operator("\n", span));
        }
        if (cursor.peek() == '&' || (cursor.peek() == ';' && !Reserved.endsBlock(cursor))) {
            return Optional.of(operator(1));
        }
        if (!Reserved.endsBlock(cursor)) {
            throw cursor.unexpected("';', '&&', '||', '|' or the end of the line");
        }
        return Optional.empty();
    }

    private Pipeline pipeline() {
        int start = cursor.at();
        List<Operator> prefixes = prefixes();
        List<Command> joined = new ArrayList<>();
        List<Operator> pipes = new ArrayList<>();
        joined.add(commands.command());
        int end = cursor.at();
        cursor.skipBlanks();
        while (cursor.peek() == '|' && cursor.peek(1) != '|') {
            pipes.add(operator(cursor.sees("|&") ? 2 : 1));
            skipLineBreaks();
            joined.add(commands.command());
            end = cursor.at();
            cursor.skipBlanks();
        }
        cursor.moveTo(end);
        return new Pipeline(prefixes, List.copyOf(joined), List.copyOf(pipes), cursor.span(start, end));
    }

    private List<Operator> prefixes() {
        List<Operator> prefixes = new ArrayList<>();
        while (Reserved.sees(cursor, "!") || Reserved.sees(cursor, "time")) {
            prefixes.add(operator(cursor.peek() == '!' ? 1 : 4));
            cursor.skipBlanks();
            if (Reserved.sees(cursor, "-p") && prefixes.get(prefixes.size() - 1).is("time")) {
                prefixes.add(operator(2));
                cursor.skipBlanks();
            }
        }
        return List.copyOf(prefixes);
    }

    private Operator operator(int length) {
        int start = cursor.at();
        cursor.advance(length);
        return new Operator(cursor.textFrom(start), cursor.spanFrom(start));
    }
}
