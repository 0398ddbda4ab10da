package io.github.alpinist.shell;

/** The names of variables and parameters. */
final class Names {
    private static final String SPECIAL = "@*#?-$!";

    private Names() {}

    static boolean isStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpecial(char c) {
        return SPECIAL.indexOf(c) >= 0;
    }

    /** Whether a parameter's name may begin so. */
    static boolean isParameter(char c) {
        return isStart(c) || isDigit(c) || isSpecial(c);
    }

    /** Moves past the name here, if there is one. */
    static void skip(Cursor cursor) {
        if (isStart(cursor.peek())) {
            while (isStart(cursor.peek()) || isDigit(cursor.peek())) {
                cursor.advance(1);
            }
        }
    }

    static boolean isName(String text) {
        boolean rest = text.chars().allMatch(c -> isStart((char) c) || isDigit((char) c));
        return !text.isEmpty() && isStart(text.charAt(0)) && rest;
    }
}
