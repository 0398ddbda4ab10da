package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.figure;
import static io.github.alpinist.report.Inline.link;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fleet's report for people. */
public final class FleetDocument {
    /** How bytes per month are reckoned. */
    static final String FORMULA = "pulls per month * the sum of (original - variant) compressed bytes";

    private final FleetReport fleet;

    private FleetDocument(FleetReport fleet) {
        this.fleet = fleet;
    }

    public static Document of(FleetReport fleet) {
        FleetDocument parts = new FleetDocument(fleet);
        return new Document(
                "Alpinist: a fleet",
                parts.headline(),
                List.of(parts.rows(), parts.causes(), parts.proposed(), parts.unreadable()));
    }

    private String headline() {
        FleetTotals totals = fleet.totals();
        List<String> parts = new ArrayList<>();
        parts.add(totals.moved() + " of " + totals.repositories() + " repositories moved");
        totals.saving()
                .ifPresent(saving -> parts.add(Figures.megabytes(saving.originalBytes()) + " MB to "
                        + Figures.megabytes(saving.bytes()) + " MB (" + saving.text() + ") over the "
                        + totals.measured() + " measured"));
        if (totals.pulled() > 0) {
            parts.add(Figures.saved(totals.savedPerPull()) + " for a pull of each of " + totals.pulled());
        }
        return String.join(", ", parts);
    }

    private Section rows() {
        List<Column> columns = List.of(
                Column.first("Repository"),
                Column.after(": ", "Conclusion"),
                new Column("Original, MB", ", ", "", " MB"),
                new Column("Now, MB", " to ", "", " MB"),
                Column.inBrackets("Saved"),
                Column.after(", per pull ", "Per pull"),
                Column.after("; ", "Reason"));
        Section section = Section.facts(
                "Repositories",
                columns,
                fleet.rows().stream().map(FleetDocument::row).toList());
        return section.introducedBy(Phrase.of(words(introduction())));
    }

    private String introduction() {
        String totals = "Totals are over what moved and was measured.";
        return totals
                + fleet.pullsPerMonth()
                        .flatMap(pulls -> fleet.savedPerMonth()
                                .map(bytes -> " " + Figures.saved(bytes) + " per month: " + FORMULA + ", at " + pulls
                                        + " pulls of each."))
                        .orElse("");
    }

    private static Row row(FleetRow row) {
        Phrase name = Phrase.of(code(row.repository() + "/" + row.dockerfile()));
        return Row.of(name, Phrase.of(words(row.conclusion().label())))
                .with(figures(row.originalBytes().map(Figures::megabytes)))
                .with(figures(row.bytes().map(Figures::megabytes)))
                .with(figures(row.saving().map(Saving::text)))
                .with(figures(row.savedPerPull().map(Figures::saved)))
                .with(List.of(Phrase.of(text(row.reason()))));
    }

    private static List<Phrase> figures(Optional<String> figure) {
        return figure.map(text -> Phrase.of(figure(text))).stream().toList();
    }

    private Section causes() {
        List<Row> rows = fleet.causes().stream().map(FleetDocument::row).toList();
        List<Column> columns = List.of(
                Column.first("Cause"),
                new Column("Repositories", ": ", "", " repositories"),
                new Column("Kept by it alone", ", ", "", " by it alone"),
                Column.after(": ", "Names"));
        return Section.facts("What keeps the others", columns, rows);
    }

    private static Row row(FleetCause cause) {
        Phrase kind = Phrase.of(words(cause.conclusion().label()));
        Phrase name = cause.rule().map(rule -> kind.and(words(" "), code(rule))).orElse(kind);
        List<Phrase> names =
                cause.repositories().stream().map(each -> Phrase.of(code(each))).toList();
        return Row.of(
                name,
                Phrase.of(figure(String.valueOf(names.size()))),
                Phrase.of(figure(String.valueOf(cause.alone()))),
                Phrase.joined(", ", names));
    }

    private Section proposed() {
        List<Row> rows = fleet.rows().stream()
                .filter(row -> !row.proposed().equals(Proposed.NONE))
                .map(row -> Row.of(Phrase.of(code(row.repository())))
                        .with(row.proposed().pullRequest().map(address -> Phrase.of(link(address))).stream()
                                .toList())
                        .with(row.proposed().patch().map(path -> Phrase.of(code(path))).stream()
                                .toList()))
                .toList();
        return Section.facts(
                "Proposed",
                List.of(
                        Column.first("Repository"),
                        Column.after(": pull request ", "Pull request"),
                        Column.after(": patch ", "Patch")),
                rows);
    }

    private Section unreadable() {
        List<Row> rows = fleet.unreadable().stream()
                .map(each -> Row.of(Phrase.of(code(each.name())), Phrase.of(text(each.reason()))))
                .toList();
        return Section.facts("Unreadable", List.of(Column.first("What"), Column.after(": ", "Why")), rows);
    }
}
