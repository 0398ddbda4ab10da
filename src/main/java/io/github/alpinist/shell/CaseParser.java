package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code case}, from after its first word. */
final class CaseParser {
    private final Cursor cursor;
    private final ShellParser parser;
    private final CommandParser commands;

    CaseParser(Cursor cursor, ShellParser parser, CommandParser commands) {
        this.cursor = cursor;
        this.parser = parser;
        this.commands = commands;
    }

    Command read(int start) {
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
        Reserved.close(cursor, start, "esac", "the 'case'");
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
}
