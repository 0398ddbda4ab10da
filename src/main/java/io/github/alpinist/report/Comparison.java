package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of the variants: a row of names, then one row a figure; a row that was measured of none is left out. */
final class Comparison {
    private Comparison() {}

    /** Empty where no variant was built; else every row has as many cells as the first. */
    static List<List<String>> of(Report report) {
        List<List<String>> rows = new ArrayList<>();
        if (report.variants().isEmpty()) {
            return rows;
        }
        rows.add(row("", report, variant -> Optional.of(variant.name().label())));
        addMeasured(rows, row("uncompressed", report, v -> v.uncompressedBytes().map(Figures::megabytes)));
        addMeasured(rows, row("against the original", report, variant -> saving(report, variant)));
        addMeasured(
                rows,
                row("compressed (gzip -6)", report, v -> v.compressedBytes().map(Figures::megabytes)));
        addMeasured(rows, row("layers", report, Comparison::layers));
        addMeasured(rows, row("packages", report, v -> v.packages().map(String::valueOf)));
        nouns(report)
                .forEach(noun -> rows.add(
                        row(noun + " passed", report, variant -> passed(report.checks(), variant.name(), noun))));
        return rows;
    }

    private static Optional<String> saving(Report report, Variant variant) {
        if (variant.name() == VariantName.ORIGINAL) {
            return report.variants().size() > 1 ? Optional.of("") : Optional.empty();
        }
        return report.saving(variant.name()).map(Saving::text);
    }

    private static Optional<String> layers(Variant variant) {
        int layers = variant.layers().size();
        return layers == 0 ? Optional.empty() : Optional.of(String.valueOf(layers));
    }

    private static List<String> nouns(Report report) {
        return report.variants().stream()
                .flatMap(variant -> report.checks().tallies(variant.name()).stream())
                .map(Tally::noun)
                .distinct()
                .toList();
    }

    private static Optional<String> passed(Checks checks, VariantName variant, String noun) {
        return checks.tallies(variant).stream()
                .filter(tally -> tally.noun().equals(noun))
                .map(Tally::figures)
                .findFirst();
    }

    private static List<String> row(String label, Report report, Function<Variant, Optional<String>> figure) {
        List<String> row = new ArrayList<>(List.of(label));
        for (Variant variant : report.variants()) {
            row.add(figure.apply(variant).orElse(Figures.NOT_MEASURED));
        }
        return row;
    }

    private static void addMeasured(List<List<String>> rows, List<String> row) {
        if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty() && !cell.equals(Figures.NOT_MEASURED))) {
            rows.add(row);
        }
    }
}
