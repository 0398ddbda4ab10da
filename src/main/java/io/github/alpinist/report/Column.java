package io.github.alpinist.report;

/**
 * What is alike in the rows of a section: its title in a table, and what a sentence has around it where a row is one.
 *
 * @param title not of others
 * @param before what stands before the first phrase
 * @param between what stands before each further phrase
 * @param after what stands after each phrase
 */
public record Column(String title, String before, String between, String after) {
    static Column first(String title) {
        return new Column(title, "", "", "");
    }

    static Column after(String before, String title) {
        return new Column(title, before, before, "");
    }

    static Column inBrackets(String title) {
        return new Column(title, " (", " (", ")");
    }
}
