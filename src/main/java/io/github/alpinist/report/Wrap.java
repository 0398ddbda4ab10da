package io.github.alpinist.report;

/** Breaks a line of text between words; a word that is longer than the line, such as a path, stays whole. */
final class Wrap {
    private Wrap() {}

    /**
     * The text, each of its lines at most {@code width} columns where words allow, all but the first indented.
     *
     * @param first what the first line begins with; counts for its width
     */
    static String at(int width, String first, int indent, String text) {
        StringBuilder result = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        for (String word : text.split(" +", -1)) {
            int length = word.codePointCount(0, word.length());
            if (begun && column + 1 + length > width) {
                result.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (begun) {
                result.append(' ');
                column++;
            }
            result.append(word);
            column += length;
            begun = true;
        }
        return result.toString();
    }
}
