package io.github.alpinist.scripts;

/**
 * A part of a source that is no comment and no blank.
 *
 * @param value a literal's text without quotes and escapes, with {@link Names#HOLE} for what is put in when it runs
 * @param line from 1
 */
record Token(Kind kind, String value, int line) {
    enum Kind {
        /** A name, a keyword or a number. */
        WORD,
        STRING,
        /** A literal that a shell runs. */
        BACKQUOTED,
        /** One character. */
        SIGN
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && value.charAt(0) == sign;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }
}
