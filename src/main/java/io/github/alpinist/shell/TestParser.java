package io.github.alpinist.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code [[} and {@code ]]}. */
final class TestParser {
    private static final List<String> OPERATORS = List.of("&&", "||", "(", ")", "<", ">");

    private final Cursor cursor;
    private final ShellParser parser;

    TestParser(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** Reads up to and with the closing brackets. */
    List<Word> words(int start) {
        List<Word> words = new ArrayList<>();
        parser.skipLineBreaks();
        while (!Reserved.sees(cursor, "]]")) {
            if (cursor.atEnd()) {
                throw cursor.unclosed(start, "the test");
            }
            words.add(next(words));
            parser.skipLineBreaks();
        }
        if (words.isEmpty()) {
            throw cursor.unexpected("a condition");
        }
        cursor.advance(2);
        return List.copyOf(words);
    }

    private Word next(List<Word> before) {
        if (!before.isEmpty() && before.get(before.size() - 1).isLiteral("=~")) {
            return parser.words().regularExpression();
        }
        for (String operator : OPERATORS) {
            if (cursor.sees(operator)) {
                return parser.words().operator(operator.length());
            }
        }
        if (!parser.words().isNext()) {
            throw cursor.unexpected("an operand or ']]'");
        }
        return parser.words().word();
    }
}
