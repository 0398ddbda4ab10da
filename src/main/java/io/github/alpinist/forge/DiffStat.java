package io.github.alpinist.forge;

import io.github.alpinist.report.GitPath;
import java.util.List;
import java.util.Locale;

/** How many lines of each file go and come, as {@code git diff --stat} tells it. */
final class DiffStat {
    private static final int GRAPH = 40;

    private DiffStat() {}

    /** One row: the quoted path, and its lines that go and come. */
    record Row(String path, long removed, long added) {
        static Row of(String path, String diff) {
            long removed =
                    diff.lines().skip(2).filter(line -> line.startsWith("-")).count();
            long added =
                    diff.lines().skip(2).filter(line -> line.startsWith("+")).count();
            return new Row(GitPath.quoted(path), removed, added);
        }
    }

    static String of(List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.path().length()).reduce(1, Math::max);
        StringBuilder result = new StringBuilder();
        for (Row row : rows) {
            result.append(String.format(Locale.ROOT, " %-" + width + "s | %d %s\n", row.path(), sum(row), graph(row)));
        }
        long added = rows.stream().mapToLong(Row::added).sum();
        long removed = rows.stream().mapToLong(Row::removed).sum();
        return result.append(" " + counted(rows.size(), "file", "s changed") + ", "
                        + counted(added, "insertion", "s(+)") + ", " + counted(removed, "deletion", "s(-)") + "\n")
                .toString();
    }

    /** @param many ends the word, its first letter only where the count is not 1 */
    private static String counted(long count, String word, String many) {
        return count + " " + word + (count == 1 ? many.substring(1) : many);
    }

    private static long sum(Row row) {
        return row.added() + row.removed();
    }

    private static String graph(Row row) {
        double scale = Math.min(1, (double) GRAPH / Math.max(1, sum(row)));
        return "+".repeat((int) Math.ceil(row.added() * scale)) + "-".repeat((int) Math.ceil(row.removed() * scale));
    }
}
