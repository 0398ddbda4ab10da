package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads words. */
final class WordParser {
    private static final String EXTENDED_GLOB = "?*+@!";

    /** A bracket expression longer than this is none; the bound keeps a text of brackets from taking forever. */
    private static final int LONGEST_BRACKETS = 128;

    private final Cursor cursor;
    private final Quotes quotes;
    private final Expansions expansions;
    private final ShellParser parser;

    WordParser(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.expansions = new Expansions(cursor, parser);
        this.quotes = new Quotes(cursor, expansions);
    }

    /** Whether a word begins here. */
    boolean isNext() {
        return !cursor.isBreakAt(cursor.at()) || isProcessSubstitution();
    }

    Word word() {
        return word(true, false);
    }

    /** Reads the value of an assignment, in which a glob is plain text. */
    Word value() {
        return word(false, true);
    }

    /** Reads an argument of {@code export} and its kin, which may assign an array. */
    Word declaration() {
        return word(true, true);
    }

    private Word word(boolean globs, boolean arrays) {
        int start = cursor.at();
        Parts parts = new Parts(cursor);
        while (true) {
            int at = cursor.at();
            if (arrays && cursor.peek() == '(' && (at == start || cursor.text().charAt(at - 1) == '=')) {
                parts.add(array(), at);
            } else if (!isNext()) {
                break;
            } else {
                part(parts, globs);
            }
        }
        return new Word(parts.finish(), cursor.spanFrom(start));
    }

    private void part(Parts parts, boolean globs) {
        int at = cursor.at();
        if (isProcessSubstitution()) {
            parts.add(processSubstitution(), at);
        } else if (globEnd(globs) > at) {
            cursor.moveTo(globEnd(globs));
            parts.add(new WordPart.Glob(cursor.textFrom(at), cursor.spanFrom(at)), at);
        } else {
            quotedOrPlain(parts);
        }
    }

    private void quotedOrPlain(Parts parts) {
        int at = cursor.at();
        if (cursor.peek() == '\\') {
            parts.takeEscaped();
        } else if (quotes.isNext()) {
            parts.add(quotes.read(), at);
        } else if (expansions.isNext()) {
            parts.add(expansions.read(false), at);
        } else {
            parts.takeLiteral();
        }
    }

    /** Reads the argument within a braced parameter, up to the brace that closes it. */
    Word braced(int opening, boolean quoted) {
        int start = cursor.at();
        Parts parts = new Parts(cursor);
        while (cursor.peek() != '}' || cursor.atEnd()) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(opening, "the parameter");
            }
            if (quoted && cursor.peek() != '"') {
                quotes.withinDouble(parts, "$`\"\\}");
            } else {
                quotedOrPlain(parts);
            }
        }
        return new Word(parts.finish(), cursor.spanFrom(start));
    }

    /** Reads the rest of the text, in which quotes mean nothing. */
    List<WordPart> unquotedText() {
        Parts parts = new Parts(cursor);
        while (!cursor.atEnd()) {
            quotes.withinDouble(parts, "$`\\");
        }
        return parts.finish();
    }

    /** Reads a regular expression of {@code [[ =~ ]]}: parentheses and what they hold belong to it. */
    Word regularExpression() {
        int start = cursor.at();
        int depth = 0;
        Parts parts = new Parts(cursor);
        while (!cursor.atEnd() && cursor.peek() != '\n' && (depth > 0 || !cursor.isBlankAt(cursor.at()))) {
            depth += cursor.peek() == '(' ? 1 : 0;
            depth -= cursor.peek() == ')' ? 1 : 0;
            quotedOrPlain(parts);
        }
        return new Word(parts.finish(), cursor.spanFrom(start));
    }

    private boolean isProcessSubstitution() {
        return cursor.sees("<(") || cursor.sees(">(");
    }

    private WordPart processSubstitution() {
        int start = cursor.at();
        String operator = String.valueOf(cursor.peek());
        cursor.enter();
        cursor.advance(2);
        Script script = parser.nested(start, "the process substitution");
        cursor.leave();
        return new WordPart.ProcessSubstitution(operator, script, cursor.spanFrom(start));
    }

    private WordPart array() {
        int start = cursor.at();
        List<Word> words = new ArrayList<>();
        cursor.enter();
        cursor.advance(1);
        parser.skipLineBreaks();
        while (cursor.peek() != ')') {
            if (!isNext()) {
                throw cursor.unexpected("a word or the end of the list");
            }
            words.add(declaration());
            parser.skipLineBreaks();
        }
        cursor.advance(1);
        cursor.leave();
        return new WordPart.ArrayLiteral(List.copyOf(words), cursor.spanFrom(start));
    }

    /** The offset after the pattern that begins here, or the offset here where there is none. */
    private int globEnd(boolean globs) {
        char c = cursor.peek();
        int at = cursor.at();
        if (EXTENDED_GLOB.indexOf(c) >= 0 && cursor.peek(1) == '(') {
            return extendedGlobEnd();
        }
        if (!globs) {
            return at;
        }
        if (c == '*' || c == '?') {
            return at + 1;
        }
        return c == '[' ? bracketsEnd() : at;
    }

    private int extendedGlobEnd() {
        int end = Parentheses.parenthesisEnd(cursor.text(), cursor.at() + 2);
        if (end < 0) {
            throw cursor.unclosed(cursor.at(), "the pattern");
        }
        return end + 1;
    }

    private int bracketsEnd() {
        String text = cursor.text();
        int start = cursor.at();
        int at = start + 1;
        if (at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^')) {
            at++;
        }
        int first = at;
        while (at < text.length() && at - start < LONGEST_BRACKETS && !cursor.isBreakAt(at)) {
            if (text.charAt(at) == ']' && at > first) {
                return at + 1;
            }
            if ("'\"$`\\/".indexOf(text.charAt(at)) >= 0) {
                return start;
            }
            at++;
        }
        return start;
    }

    /** An operator as a word of its own, within {@code [[ ]]}. */
    Word operator(int length) {
        int start = cursor.at();
        cursor.advance(length);
        Span span = cursor.spanFrom(start);
        return new Word(List.of(new WordPart.Literal(cursor.textFrom(start), span)), span);
    }
}
