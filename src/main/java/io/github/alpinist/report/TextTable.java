package io.github.alpinist.report;

import java.util.List;
import java.util.Locale;

/** Rows of cells in columns for a terminal: the first flush left, the others flush right. */
final class TextTable {
    private TextTable() {}

    /** One line a row, indented; every row has as many cells as the first. */
    static List<String> lines(List<List<String>> rows) {
        return rows.stream().map(row -> line(rows, row)).toList();
    }

    private static String line(List<List<String>> rows, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String side = column == 0 ? "-" : "";
            line.append("  ")
                    .append(String.format(Locale.ROOT, "%" + side + widest(rows, column) + "s", row.get(column)));
        }
        return line.toString().stripTrailing();
    }

    /** At least 1, for a format knows no width of 0. */
    private static int widest(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).reduce(1, Math::max);
    }
}
