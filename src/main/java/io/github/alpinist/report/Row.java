package io.github.alpinist.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one row of a section says.
 *
 * @param cells one a column, each with any number of phrases
 */
public record Row(List<List<Phrase>> cells) {
    public Row {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A row with one phrase a column. */
    static Row of(Phrase... phrases) {
        return new Row(Stream.of(phrases).map(List::of).toList());
    }

    /** The row with one more column. */
    Row with(List<Phrase> cell) {
        return new Row(Stream.concat(cells.stream(), Stream.of(cell)).toList());
    }
}
