package io.github.alpinist.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads simple commands, and hands compound ones on. */
final class CommandParser {
    private final Cursor cursor;
    private final ShellParser parser;
    private final CompoundParser compounds;
    private final RedirectionParser redirections;
    private final AssignmentParser assignments;

    CommandParser(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.redirections = new RedirectionParser(cursor, parser);
        this.assignments = new AssignmentParser(cursor, parser);
        this.compounds = new CompoundParser(cursor, parser, this);
    }

    Command command() {
        cursor.skipBlanks();
        if (Reserved.endsBlock(cursor)) {
            throw cursor.unexpected("a command");
        }
        cursor.enter();
        Command command = compounds.isNext() ? compounds.compound() : simple();
        cursor.leave();
        return command;
    }

    private Command simple() {
        int start = cursor.at();
        Gathered gathered = new Gathered();
        int end = start;
        while (takeNext(gathered)) {
            end = cursor.at();
            if (gathered.isBareName() && isFunction()) {
                return compounds.function(start, cursor.span(start, end));
            }
            cursor.skipBlanks();
        }
        cursor.moveTo(end);
        if (end == start) {
            throw cursor.unexpected("a command");
        }
        return new SimpleCommand(
                List.copyOf(gathered.assignments),
                List.copyOf(gathered.words),
                List.copyOf(gathered.redirections),
                cursor.span(start, end));
    }

    private boolean takeNext(Gathered gathered) {
        if (redirections.isNext()) {
            gathered.redirections.add(redirections.redirection());
        } else if (gathered.words.isEmpty() && assignments.isNext()) {
            gathered.assignments.add(assignments.assignment());
        } else if (parser.words().isNext()) {
            gathered.words.add(
                    gathered.declares()
                            ? parser.words().declaration()
                            : parser.words().word());
        } else {
            return false;
        }
        return true;
    }

    private boolean isFunction() {
        int end = cursor.at();
        cursor.skipBlanks();
        if (cursor.take("(")) {
            Reserved.expectText(cursor, ")");
            return true;
        }
        cursor.moveTo(end);
        return false;
    }

    /** What a simple command is made of, as far as it is read. */
    private static final class Gathered {
        private final List<Assignment> assignments = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private final List<Redirection> redirections = new ArrayList<>();

        boolean isBareName() {
            return words.size() == 1 && assignments.isEmpty() && redirections.isEmpty();
        }

        boolean declares() {
            return !words.isEmpty()
                    && words.get(0).literal().filter(Reserved::declares).isPresent();
        }
    }

    /** The redirections after a compound command. */
    List<Redirection> trailingRedirections() {
        List<Redirection> trailing = new ArrayList<>();
        int end = cursor.at();
        cursor.skipBlanks();
        while (redirections.isNext()) {
            trailing.add(redirections.redirection());
            end = cursor.at();
            cursor.skipBlanks();
        }
        cursor.moveTo(end);
        return List.copyOf(trailing);
    }
}
