package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.figure;
import static io.github.alpinist.report.Inline.label;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was measured by running the variants, which bounds it kept, and what could not be measured. */
final class RunningSections {
    static final String THRESHOLDS = "Thresholds";

    /** The most that stand beside the headline; the section has all. */
    private static final int MOST_VIOLATED = 5;

    private final Measurements measurements;

    RunningSections(Measurements measurements) {
        this.measurements = measurements;
    }

    List<Section> all() {
        return List.of(running(), thresholds(), unmeasured());
    }

    private Section running() {
        List<Column> columns = List.of(
                Column.first("Quantity"),
                new Column("Median (range)", ": ", ", ", ""),
                new Column("Against the original", "; ", ", ", ""),
                Column.inBrackets("Method"));
        Section section = Section.facts(
                "Measured by running",
                columns,
                measurements.running().stream().map(RunningSections::row).toList());
        return measurements.running().isEmpty() ? section : section.introducedBy(Phrase.of(words(rounds())));
    }

    private String rounds() {
        String turns = measurements.rounds() == 1 ? "1 round" : measurements.rounds() + " rounds";
        return turns
                + " in turn; of each quantity less is better. A difference is said to be one where the ranges do not"
                + " meet, the medians are further apart than either range is wide, and there are "
                + Difference.LEAST_SAMPLES + " samples at least.";
    }

    private static Row row(Measurement measurement) {
        return Row.of(name(measurement))
                .with(measurement.samples().stream()
                        .map(samples -> range(measurement.quantity().unit(), samples))
                        .toList())
                .with(differences(measurement))
                .with(List.of(Phrase.of(text(measurement.method()))));
    }

    /** The quantity, and of what. */
    static Phrase name(Measurement measurement) {
        Phrase quantity = Phrase.of(words(measurement.quantity().label()));
        return measurement
                .subject()
                .map(of -> quantity.and(words(": "), Inline.code(of)))
                .orElse(quantity);
    }

    private static Phrase range(Quantity.Unit unit, Samples samples) {
        String median = Figures.amount(unit, samples.median());
        String range = samples.values().size() == 1
                ? " (one sample)"
                : " (" + Figures.amount(unit, (double) samples.least()) + " to "
                        + Figures.amount(unit, (double) samples.most()) + ")";
        return Phrase.of(words(samples.variant().label() + " "), figure(median), words(range));
    }

    private static List<Phrase> differences(Measurement measurement) {
        return measurement.samples().stream()
                .map(Samples::variant)
                .flatMap(variant -> measurement.difference(variant).stream()
                        .map(difference -> Phrase.of(words(variant.label() + " " + difference.text()))))
                .toList();
    }

    private Section thresholds() {
        List<Column> columns = List.of(
                Column.first("Threshold"),
                Column.after(" ", "Kept"),
                new Column("Limit", "; limit ", "", ""),
                new Column("Worst measured", ", worst measured ", "", ""),
                Column.after(": ", "Detail"));
        return Section.facts(
                THRESHOLDS,
                columns,
                measurements.thresholds().stream().map(RunningSections::row).toList());
    }

    private static Row row(Threshold threshold) {
        Optional<Phrase> worst = threshold.percent().map(percent -> Phrase.of(figure(signed(percent))));
        return Row.of(
                        Phrase.of(Inline.code(threshold.name())),
                        Phrase.of(threshold.held() ? words("held") : label("not held")),
                        Phrase.of(figure(signed(threshold.limit()))))
                .with(worst.stream().toList())
                .with(List.of(Phrase.of(text(threshold.detail()))));
    }

    private static String signed(double percent) {
        return (percent < 0 ? "-" : "+") + Figures.percent(percent);
    }

    private Section unmeasured() {
        List<Row> rows = measurements.unmeasured().stream()
                .map(each -> Row.of(Phrase.of(text(each.what())), Phrase.of(text(each.reason()))))
                .toList();
        return Section.facts("Not measured", List.of(Column.first("What"), Column.after(": ", "Why")), rows);
    }

    /** What is to stand beside the headline: a sentence for each threshold that was not held. */
    static Stream<Phrase> violated(Measurements measurements) {
        return measurements.thresholds().stream()
                .filter(threshold -> !threshold.held())
                .limit(MOST_VIOLATED)
                .map(threshold -> Phrase.of(
                        label("not held"),
                        words(" "),
                        Inline.code(threshold.name()),
                        words(", limit " + signed(threshold.limit()) + ": "),
                        text(threshold.detail())));
    }
}
