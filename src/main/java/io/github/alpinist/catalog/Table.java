package io.github.alpinist.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small table of tab-separated cells; lines that begin with {@code #} are comments. */
final class Table {
    private final List<List<String>> rows;
    private final Map<String, List<List<String>>> byKey;

    Table(String text) {
        rows = text.lines()
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .map(Table::cells)
                .toList();
        byKey = rows.stream().collect(Collectors.groupingBy(cells -> cells.get(0)));
    }

    static List<String> cells(String line) {
        return List.of(line.split("\t", -1));
    }

    /** The rows whose first cell is the key, in the order of the text. */
    List<List<String>> rows(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    List<List<String>> rows() {
        return rows;
    }
}
