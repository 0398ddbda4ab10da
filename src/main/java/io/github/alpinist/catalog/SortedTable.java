package io.github.alpinist.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * A large table, its lines in ascending order, searched without parsing it: a conversion asks for a handful of the many
 * thousand rows.
 */
final class SortedTable {
    private final String text;

    SortedTable(String text) {
        this.text = text;
    }

    /** The rows whose first cell is the key, in the order of the text. */
    List<List<String>> rows(String key) {
        return rowsFrom(key + "\t");
    }

    /** The rows that begin so, in the order of the text. */
    List<List<String>> rowsFrom(String start) {
        List<List<String>> found = new ArrayList<>();
        for (int at = firstFrom(start); text.startsWith(start, at); at = end(at) + 1) {
            found.add(Table.cells(text.substring(at, end(at))));
        }
        return found;
    }

    /** The offset of the first line that is not before the start; the text's length if there is none. */
    private int firstFrom(String start) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int line = text.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
            if (isBefore(line, start)) {
                low = end(line) + 1;
            } else {
                high = line;
            }
        }
        return low;
    }

    private boolean isBefore(int line, String start) {
        String beginning = text.substring(line, Math.min(line + start.length(), end(line)));
        return beginning.compareTo(start) < 0;
    }

    private int end(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end;
    }
}
