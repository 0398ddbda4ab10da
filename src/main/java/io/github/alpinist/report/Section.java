package io.github.alpinist.report;

import java.util.List;

/**
 * A part of a document, before any rendering, that can be cut to fit.
 *
 * @param title not of others
 * @param collapsed whether it opens by a click
 * @param body what it holds
 * @param leftOut how many items of the body were cut
 */
public record Section(String title, boolean collapsed, Body body, int leftOut) {
    static Section facts(String title, List<Column> columns, List<Row> rows) {
        return new Section(title, false, new Body.Facts(columns, rows), 0);
    }

    /** A list with one item. */
    public static Section sentence(String title, Phrase sentence) {
        return facts(title, List.of(Column.first(title)), List.of(Row.of(sentence)));
    }

    /** @param lines of any origin */
    public static Section code(String title, String language, List<String> lines) {
        return new Section(title, false, new Body.Lines(language, lines), 0);
    }

    /** As it is, but opened by a click. */
    Section whenOpened() {
        return new Section(title, true, body, leftOut);
    }

    boolean isEmpty() {
        return body.size() == 0 && leftOut == 0;
    }

    /** The first half of the items. */
    Section halved() {
        int kept = body.size() / 2;
        return new Section(title, collapsed, body.first(kept), leftOut + body.size() - kept);
    }
}
