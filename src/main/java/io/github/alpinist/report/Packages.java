package io.github.alpinist.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** The packages that pruning kept in the slim variant, and those that it dropped. */
public record Packages(List<PackageRow> kept, List<PackageRow> dropped) {
    public static final Packages NONE = new Packages(List.of(), List.of());

    public Packages {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    /** The same, with what is told of each masked. */
    public Packages masked(UnaryOperator<String> mask) {
        return new Packages(masked(kept, mask), masked(dropped, mask));
    }

    private static List<PackageRow> masked(List<PackageRow> rows, UnaryOperator<String> mask) {
        return rows.stream().map(row -> row.masked(mask)).toList();
    }
}
