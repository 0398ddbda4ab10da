package io.github.alpinist.report;

import java.util.List;
import java.util.stream.IntStream;

/** What a section holds, in items of which the last can be left out. */
public sealed interface Body {
    int size();

    /** With so many of its items. */
    Body first(int items);

    /**
     * Facts: a table, or a list with a sentence a row.
     *
     * @param grouped whether a list heads the rows that have the same first cell with it, once
     */
    record Facts(List<Column> columns, List<Row> rows, boolean grouped) implements Body {
        public Facts {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Without the columns that no row fills. */
        Facts withoutEmptyColumns() {
            List<Integer> filled = IntStream.range(0, columns.size())
                    .filter(i ->
                            rows.stream().anyMatch(row -> !row.cells().get(i).isEmpty()))
                    .boxed()
                    .toList();
            return new Facts(
                    filled.stream().map(columns::get).toList(),
                    rows.stream()
                            .map(row -> new Row(
                                    filled.stream().map(row.cells()::get).toList()))
                            .toList(),
                    grouped);
        }

        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public Body first(int items) {
            return new Facts(columns, rows.subList(0, items), grouped);
        }
    }

    /**
     * Lines of a file or of an output.
     *
     * @param language as readers of Markdown know it; not of others
     * @param lines of any origin
     */
    record Lines(String language, List<String> lines) implements Body {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public Body first(int items) {
            return new Lines(language, lines.subList(0, items));
        }
    }
}
