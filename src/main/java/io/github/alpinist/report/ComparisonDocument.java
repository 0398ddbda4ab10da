package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.figure;
import static io.github.alpinist.report.Inline.label;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.verdict;
import static io.github.alpinist.report.Inline.words;

import io.github.alpinist.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs between two reports, for people. */
public final class ComparisonDocument {
    private static final Column VARIANT = Column.first("Variant");
    private static final Column BEFORE = Column.after(": ", "Before");
    private static final Column AFTER = Column.after(" to ", "After");

    private final RecordComparison comparison;

    private ComparisonDocument(RecordComparison comparison) {
        this.comparison = comparison;
    }

    public static Document of(RecordComparison comparison) {
        ComparisonDocument parts = new ComparisonDocument(comparison);
        return new Document(
                "Alpinist: two records",
                parts.headline(),
                List.of(
                        parts.conclusions(),
                        parts.figures(),
                        parts.checks(),
                        parts.measured(),
                        parts.findings(),
                        parts.packages()));
    }

    private String headline() {
        String before = comparison.concludedBefore().kind().label();
        String after = comparison.concludedAfter().kind().label();
        String ends = before.equals(after) ? "both ended as \"" + after + "\"" : before + ", then " + after;
        return ends + "; " + comparison.findingsCame().size() + " findings came, "
                + comparison.findingsGone().size() + " went";
    }

    private Section conclusions() {
        return Section.facts(
                "Conclusions",
                List.of(Column.first("Record"), Column.after(" ", "Repository"), Column.after(": ", "Conclusion")),
                List.of(
                        row("before", comparison.before(), comparison.concludedBefore()),
                        row("after", comparison.after(), comparison.concludedAfter())));
    }

    private static Row row(String record, String repository, Conclusion conclusion) {
        return Row.of(
                Phrase.of(words(record)),
                Phrase.of(code(repository)),
                Phrase.of(words(conclusion.kind().label() + ", "), text(conclusion.reason())));
    }

    private Section figures() {
        List<Row> rows = comparison.figures().stream()
                .map(change -> Row.of(
                        Phrase.of(words(change.variant().label())),
                        Phrase.of(words(change.figure())),
                        shown(change, change.before()),
                        shown(change, change.after())))
                .toList();
        Section section = Section.facts("Figures", List.of(VARIANT, Column.after(" ", "Figure"), BEFORE, AFTER), rows);
        return rows.isEmpty() ? section.introducedBy(Phrase.of(words("No figure that both have differs."))) : section;
    }

    private static Phrase shown(FigureChange change, long value) {
        boolean counted = change.figure().equals("layers") || change.figure().equals("packages");
        return Phrase.of(figure(counted ? String.valueOf(value) : Figures.megabytes(value) + " MB"));
    }

    private Section checks() {
        List<Row> rows = comparison.checks().stream()
                .map(change -> Row.of(
                        Phrase.of(words(change.variant().label())),
                        Phrase.of(code(change.check())),
                        shown(change.before()),
                        shown(change.after())))
                .toList();
        return Section.facts(
                "Checks that ended otherwise", List.of(VARIANT, Column.after(" ", "Check"), BEFORE, AFTER), rows);
    }

    private static Phrase shown(Optional<Verdict> ended) {
        return ended.map(each -> Phrase.of(verdict(each))).orElse(Phrase.of(words("not there")));
    }

    private Section measured() {
        List<Row> rows =
                comparison.measured().stream().map(ComparisonDocument::row).toList();
        return Section.facts(
                "Measured by running",
                List.of(VARIANT, Column.after(" ", "Quantity"), BEFORE, AFTER, Column.after("; ", "Difference")),
                rows);
    }

    private static Row row(MeasuredChange change) {
        Quantity quantity = change.quantity();
        Phrase name = Phrase.of(words(quantity.label()));
        return Row.of(
                Phrase.of(words(change.before().variant().label())),
                change.subject().map(of -> name.and(words(": "), code(of))).orElse(name),
                Phrase.of(figure(Figures.amount(quantity.unit(), change.before().median()))),
                Phrase.of(figure(Figures.amount(quantity.unit(), change.after().median()))),
                Phrase.of(words(change.difference().text())));
    }

    private Section findings() {
        Stream<Row> came = comparison.findingsCame().stream().map(finding -> row("came", finding));
        Stream<Row> gone = comparison.findingsGone().stream().map(finding -> row("went", finding));
        return Section.facts(
                "Findings that came and went",
                List.of(
                        Column.first("Change"),
                        Column.after(" ", "Severity"),
                        Column.after(" ", "Place"),
                        Column.after(" ", "Finding"),
                        Column.inBrackets("Rule")),
                Stream.concat(came, gone).toList());
    }

    private static Row row(String change, Finding finding) {
        return Row.of(
                Phrase.of(words(change)),
                Phrase.of(label(finding.severity().name().toLowerCase(Locale.ROOT))),
                Phrase.of(code(finding.place().toString())),
                Phrase.of(text(finding.message())),
                Phrase.of(code(finding.rule())));
    }

    private Section packages() {
        List<Row> rows = comparison.packages().stream()
                .map(change -> Row.of(
                        Phrase.of(words(change.variant().label())),
                        Phrase.of(code(change.name())),
                        version(change.before()),
                        version(change.after())))
                .toList();
        return Section.facts("Packages", List.of(VARIANT, Column.after(" ", "Package"), BEFORE, AFTER), rows);
    }

    private static Phrase version(Optional<String> version) {
        return version.map(text -> Phrase.of(code(text))).orElse(Phrase.of(words("not there")));
    }
}
