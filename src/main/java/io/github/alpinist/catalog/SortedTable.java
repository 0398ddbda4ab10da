package io.github.alpinist.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A large table, its lines in ascending order, searched without parsing it: a conversion asks for a handful of the many
 * thousand rows.
 */
final class SortedTable {
    private final Supplier<String> source;

    SortedTable(Supplier<String> source) {
        this.source = new Lazy<>(source);
    }

    static SortedTable bundled(String name) {
        return new SortedTable(() -> Resource.text(name));
    }

    /** The rows whose first cell is the key, in the order of the text. */
    List<List<String>> rows(String key) {
        return rowsFrom(key + "\t");
    }

    /** The rows that begin so, in the order of the text. */
    List<List<String>> rowsFrom(String start) {
        String text = source.get();
        List<List<String>> found = new ArrayList<>();
        for (int at = firstFrom(text, start); text.startsWith(start, at); at = end(text, at) + 1) {
            found.add(Table.cells(text.substring(at, end(text, at))));
        }
        return found;
    }

    /** The offset of the first line that is not before the start; the text's length if there is none. */
    private static int firstFrom(String text, String start) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int line = text.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
            if (isBefore(text, line, start)) {
                low = end(text, line) + 1;
            } else {
                high = line;
            }
        }
        return low;
    }

    private static boolean isBefore(String text, int line, String start) {
        String beginning = text.substring(line, Math.min(line + start.length(), end(text, line)));
        return beginning.compareTo(start) < 0;
    }

    private static int end(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end;
    }
}
