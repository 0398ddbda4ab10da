package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the move costs: each figure of the report that is worse on a variant than on the original, as it is shown. */
final class TradeOffs {
    private static final List<Column> COLUMNS =
            List.of(Column.first("Figure"), new Column("On each variant", ": ", ", ", ""));

    private final Report report;
    private final List<Row> rows = new ArrayList<>();

    private TradeOffs(Report report) {
        this.report = report;
    }

    /** Empty where there is no variant to compare with the original. */
    static Section section(String title, Report report) {
        if (report.variants().size() < 2) {
            return Section.facts(title, COLUMNS, List.of());
        }
        List<Row> rows = new TradeOffs(report).rows();
        String found = rows.isEmpty()
                ? "Nothing that was measured is worse than on the original."
                : "Worse than on the original; times are of one run each.";
        return Section.facts(title, COLUMNS, rows).introducedBy(Phrase.of(words(found + " " + unmeasured(report))));
    }

    private static String unmeasured(Report report) {
        List<String> names = new ArrayList<>();
        if (report.checks().tests().isEmpty()) {
            names.add("time of tests");
        }
        names.addAll(List.of("time to start", "memory", "throughput"));
        return "Not measured: " + String.join(", ", names) + ".";
    }

    private List<Row> rows() {
        compare("Uncompressed size", " MB", 10, each -> each.uncompressedBytes().map(TradeOffs::megabytes));
        compare("Compressed size", " MB", 10, each -> each.compressedBytes().map(TradeOffs::megabytes));
        compare("Layers", "", 1, TradeOffs::layers);
        compare("Packages", "", 1, each -> each.packages().map(Integer::longValue));
        report.checks().tests().forEach(this::compare);
        return rows;
    }

    private void compare(TestResult test) {
        Phrase command = Phrase.of(code(test.command()));
        compare(
                command.and(words(", time")),
                " s",
                10,
                variant -> test.on(variant.name())
                        .flatMap(TestRun::durationMillis)
                        .map(millis -> Math.round(millis / 1e2)));
        compare(
                command.and(words(", skipped tests")),
                "",
                1,
                variant -> test.on(variant.name()).flatMap(TestRun::counts).map(counts -> (long) counts.skipped()));
    }

    private void compare(String name, String unit, int parts, Function<Variant, Optional<Long>> measure) {
        compare(Phrase.of(words(name)), unit, parts, measure);
    }

    /** @param parts how many of what is measured one unit has: what is not shown is not compared */
    private void compare(Phrase name, String unit, int parts, Function<Variant, Optional<Long>> measure) {
        Optional<Long> before = report.variant(VariantName.ORIGINAL).flatMap(measure);
        Stream<Long> after = report.variants().stream().flatMap(variant -> measure.apply(variant).stream());
        if (before.isPresent() && after.anyMatch(value -> value > before.get())) {
            rows.add(Row.of(name)
                    .with(report.variants().stream()
                            .flatMap(variant ->
                                    measure.apply(variant).map(value -> on(variant, value, parts, unit)).stream())
                            .toList()));
        }
    }

    private static Phrase on(Variant variant, long value, int parts, String unit) {
        String shown = parts == 1 ? String.valueOf(value) : String.valueOf((double) value / parts);
        return Phrase.of(words(shown + unit + " on " + variant.name().label()));
    }

    private static Optional<Long> layers(Variant variant) {
        return variant.layers().isEmpty()
                ? Optional.empty()
                : Optional.of((long) variant.layers().size());
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e5);
    }
}
