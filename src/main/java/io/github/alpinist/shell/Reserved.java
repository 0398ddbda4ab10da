package io.github.alpinist.shell;

import java.util.List;
import java.util.Set;

/** The words that mean something where a command may begin. */
final class Reserved {
    private static final List<String> CLOSING = List.of("then", "else", "elif", "fi", "do", "done", "esac", "}");
    private static final Set<String> DECLARING = Set.of("declare", "export", "local", "readonly", "typeset");

    private Reserved() {}

    static boolean sees(Cursor cursor, String word) {
        return cursor.sees(word) && cursor.isBreakAt(cursor.at() + word.length());
    }

    static boolean take(Cursor cursor, String word) {
        return sees(cursor, word) && cursor.take(word);
    }

    static void expect(Cursor cursor, String word) {
        cursor.skipBlanks();
        if (!take(cursor, word)) {
            throw cursor.unexpected("'" + word + "'");
        }
    }

    /** Takes the word that closes what began at an offset. */
    static void close(Cursor cursor, int start, String word, String what) {
        if (cursor.atEnd()) {
            throw cursor.unclosed(start, what);
        }
        expect(cursor, word);
    }

    static void expectText(Cursor cursor, String text) {
        cursor.skipBlanks();
        if (!cursor.take(text)) {
            throw cursor.unexpected("'" + text + "'");
        }
    }

    /** Whether a block ends here: at the end, a parenthesis, a case's terminator or a closing word. */
    static boolean endsBlock(Cursor cursor) {
        return cursor.atEnd()
                || cursor.peek() == ')'
                || cursor.sees(";;")
                || cursor.sees(";&")
                || CLOSING.stream().anyMatch(word -> sees(cursor, word));
    }

    /** Whether a command's arguments may assign arrays. */
    static boolean declares(String command) {
        return DECLARING.contains(command);
    }
}
