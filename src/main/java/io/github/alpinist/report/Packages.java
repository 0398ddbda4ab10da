package io.github.alpinist.report;

import java.util.List;

/** The packages that pruning kept in the slim variant, and those that it dropped. */
public record Packages(List<PackageRow> kept, List<PackageRow> dropped) {
    public static final Packages NONE = new Packages(List.of(), List.of());

    public Packages {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }
}
