package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * A part of a document, before any rendering, that can be cut to fit.
 *
 * @param title not of others
 * @param collapsed whether it opens by a click
 * @param words that stand before the body, and are never cut
 * @param body what it holds
 * @param leftOut how many items of the body were cut
 */
public record Section(String title, boolean collapsed, Optional<Phrase> words, Body body, int leftOut) {
    static Section facts(String title, List<Column> columns, List<Row> rows) {
        return of(title, new Body.Facts(columns, rows, false));
    }

    /** Facts whose first column heads those that have it in common; they stand together. */
    static Section grouped(String title, List<Column> columns, List<Row> rows) {
        return of(title, new Body.Facts(columns, rows, true));
    }

    /** @param lines of any origin */
    public static Section code(String title, String language, List<String> lines) {
        return of(title, new Body.Lines(language, lines));
    }

    private static Section of(String title, Body body) {
        return new Section(title, false, Optional.empty(), body, 0);
    }

    public Section introducedBy(Phrase sentences) {
        return new Section(title, collapsed, Optional.of(sentences), body, leftOut);
    }

    /** As it is, but opened by a click. */
    Section whenOpened() {
        return new Section(title, true, words, body, leftOut);
    }

    boolean isEmpty() {
        return words.isEmpty() && body.size() == 0 && leftOut == 0;
    }

    /** The first half of the items. */
    Section halved() {
        int kept = body.size() / 2;
        return new Section(title, collapsed, words, body.first(kept), leftOut + body.size() - kept);
    }
}
