package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.label;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the move costs, and beside it what it gives: each figure of the report that is worse, or better, on a variant
 * than on the original, as it is shown. What was measured in rounds counts by its {@link Difference}.
 */
final class TradeOffs {
    private static final String WORSE = "worse";
    private static final String BETTER = "better";
    private static final List<Column> COLUMNS = List.of(
            Column.first("Than on the original"),
            Column.first("Figure"),
            new Column("On each variant", ": ", ", ", ""));

    private final Report report;
    private final List<Row> worse = new ArrayList<>();
    private final List<Row> better = new ArrayList<>();

    private TradeOffs(Report report) {
        this.report = report;
    }

    /** Empty where there is no variant to compare with the original. */
    static Section section(String title, Report report) {
        if (report.variants().size() < 2) {
            return Section.grouped(title, COLUMNS, List.of());
        }
        TradeOffs compared = new TradeOffs(report);
        compared.compare();
        List<Row> rows =
                Stream.concat(compared.worse.stream(), compared.better.stream()).toList();
        String found = compared.worse.isEmpty() ? "Nothing that was measured is worse than on the original. " : "";
        return Section.grouped(title, COLUMNS, rows)
                .introducedBy(Phrase.of(words(found)).and(unmeasured(report.measurements())));
    }

    private static Phrase unmeasured(Measurements measurements) {
        List<Phrase> names = measurements.unmeasured().stream()
                .map(each -> Phrase.of(text(each.what())))
                .toList();
        if (!names.isEmpty()) {
            return Phrase.of(words("Not measured: "))
                    .and(Phrase.joined(", ", names))
                    .and(words("."));
        }
        return Phrase.of(words(
                measurements.running().isEmpty()
                        ? "Nothing was measured by running the variants in turn."
                        : "Times and memory are compared where they differ by more than their spread."));
    }

    private void compare() {
        compare("Uncompressed size", " MB", 10, each -> each.uncompressedBytes().map(TradeOffs::megabytes));
        compare("Compressed size", " MB", 10, each -> each.compressedBytes().map(TradeOffs::megabytes));
        compare("Layers", "", 1, TradeOffs::layers);
        compare("Packages", "", 1, each -> each.packages().map(Integer::longValue));
        report.checks().tests().forEach(this::compare);
        report.measurements().running().forEach(this::compare);
    }

    private void compare(TestResult test) {
        Phrase command = Phrase.of(code(test.command()));
        if (!isMeasured(test)) {
            compare(
                    command.and(words(", time of one run")),
                    " s",
                    10,
                    variant -> test.on(variant.name())
                            .flatMap(TestRun::durationMillis)
                            .map(millis -> Math.round(millis / 1e2)));
        }
        compare(
                command.and(words(", skipped tests")),
                "",
                1,
                variant -> test.on(variant.name()).flatMap(TestRun::counts).map(counts -> (long) counts.skipped()));
    }

    private boolean isMeasured(TestResult test) {
        return report.measurements().running().stream()
                .anyMatch(each -> each.quantity() == Quantity.TEST
                        && each.subject().stream().anyMatch(test.command()::equals));
    }

    private void compare(Measurement measurement) {
        List<Difference> differences = report.variants().stream()
                .flatMap(variant -> measurement.difference(variant.name()).stream())
                .toList();
        boolean isWorse = differences.stream().anyMatch(each -> each.kind() == Difference.Kind.MORE);
        if (isWorse || differences.stream().anyMatch(each -> each.kind() == Difference.Kind.LESS)) {
            List<Phrase> values = measurement.samples().stream()
                    .map(each -> on(measurement, each))
                    .toList();
            add(isWorse, RunningSections.name(measurement), values);
        }
    }

    private static Phrase on(Measurement measurement, Samples samples) {
        String difference = measurement
                .difference(samples.variant())
                .map(each -> " (" + each.text() + ")")
                .orElse("");
        return Phrase.of(words(Figures.amount(measurement.quantity().unit(), samples.median()) + " on "
                + samples.variant().label() + difference));
    }

    private void compare(String name, String unit, int parts, Function<Variant, Optional<Long>> measure) {
        compare(Phrase.of(words(name)), unit, parts, measure);
    }

    /** @param parts how many of what is measured one unit has: what is not shown is not compared */
    private void compare(Phrase name, String unit, int parts, Function<Variant, Optional<Long>> measure) {
        Optional<Long> before = report.variant(VariantName.ORIGINAL).flatMap(measure);
        List<Long> after = report.variants().stream()
                .flatMap(variant -> measure.apply(variant).stream())
                .toList();
        before.ifPresent(original -> {
            boolean isWorse = after.stream().anyMatch(value -> value > original);
            if (isWorse || after.stream().anyMatch(value -> value < original)) {
                add(isWorse, name, values(unit, parts, measure));
            }
        });
    }

    private List<Phrase> values(String unit, int parts, Function<Variant, Optional<Long>> measure) {
        return report.variants().stream()
                .flatMap(variant -> measure.apply(variant).map(value -> on(variant, value, parts, unit)).stream())
                .toList();
    }

    private void add(boolean isWorse, Phrase name, List<Phrase> values) {
        Row row = Row.of(Phrase.of(label(isWorse ? WORSE : BETTER)), name).with(values);
        (isWorse ? worse : better).add(row);
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
