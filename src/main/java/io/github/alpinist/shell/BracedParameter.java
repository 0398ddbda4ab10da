package io.github.alpinist.shell;

import java.util.List;
import java.util.Optional;

/** Reads <code>${...}</code>. */
final class BracedParameter {
    /** The longer ones first, so that the first that fits is the one. */
    private static final List<String> OPERATORS = List.of(
            ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^",
            ",", ":", "@");

    private static final String PATTERN_OPERATORS = "#%/^,";

    private final Cursor cursor;
    private final WordParser words;

    BracedParameter(Cursor cursor, WordParser words) {
        this.cursor = cursor;
        this.words = words;
    }

    WordPart read(boolean quoted) {
        int start = cursor.at();
        cursor.advance(2);
        String prefix = prefix();
        String name = name();
        Optional<String> subscript = name.isEmpty() ? Optional.empty() : subscript(start);
        String operator = operator();
        int argumentStart = cursor.at();
        boolean patternQuoting = !operator.isEmpty() && PATTERN_OPERATORS.indexOf(operator.charAt(0)) >= 0;
        Word argument = words.braced(start, quoted && !patternQuoting);
        boolean written = cursor.at() > argumentStart || !operator.isEmpty();
        cursor.advance(1);
        return new WordPart.Parameter(
                prefix,
                name,
                subscript,
                operator,
                written ? Optional.of(argument) : Optional.empty(),
                cursor.spanFrom(start));
    }

    private String prefix() {
        char next = cursor.peek(1);
        boolean counts =
                cursor.peek() == '#' && (Names.isParameter(next) && (cursor.peek(2) == '}' || !Names.isSpecial(next)));
        boolean points = cursor.peek() == '!' && (Names.isStart(next) || Names.isDigit(next));
        if (!counts && !points) {
            return "";
        }
        String prefix = String.valueOf(cursor.peek());
        cursor.advance(1);
        return prefix;
    }

    private String name() {
        int start = cursor.at();
        if (Names.isStart(cursor.peek())) {
            Names.skip(cursor);
        } else if (Names.isSpecial(cursor.peek())) {
            cursor.advance(1);
        } else {
            while (Names.isDigit(cursor.peek())) {
                cursor.advance(1);
            }
        }
        return cursor.textFrom(start);
    }

    private Optional<String> subscript(int opening) {
        if (cursor.peek() != '[') {
            return Optional.empty();
        }
        int start = cursor.at() + 1;
        int end = Parentheses.bracketEnd(cursor.text(), start);
        if (end < 0) {
            throw cursor.unclosed(opening, "the parameter");
        }
        cursor.moveTo(end + 1);
        return Optional.of(cursor.text().substring(start, end));
    }

    private String operator() {
        String operator = OPERATORS.stream().filter(cursor::sees).findFirst().orElse("");
        cursor.advance(operator.length());
        return operator;
    }
}
