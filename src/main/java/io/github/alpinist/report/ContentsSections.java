package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.figure;
import static io.github.alpinist.report.Inline.label;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is in the variants, side by side. */
final class ContentsSections {
    /** The most packages of a variant that are told. */
    private static final int LARGEST = 10;

    private static final String UNKNOWN = "unknown";
    private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low", UNKNOWN);

    private final List<Contents> contents;

    ContentsSections(Measurements measurements) {
        this.contents = measurements.contents();
    }

    List<Section> all() {
        return List.of(
                surface(),
                vulnerabilities(),
                vulnerabilitiesOneByOne().whenOpened(),
                groups().whenOpened(),
                packages().whenOpened(),
                licences().whenOpened(),
                sboms());
    }

    private Section surface() {
        List<Row> rows = contents.isEmpty()
                ? List.of()
                : List.of(
                        row("packages", each -> count(each.packages().size())),
                        row("executables", each -> count(each.surface().executables())),
                        row(
                                "setuid and setgid files",
                                each -> names(each.surface().setuid())),
                        row("shells", each -> names(each.surface().shells())),
                        row("interpreters", each -> names(each.surface().interpreters())),
                        row("exposed ports", each -> names(each.surface().ports())),
                        row("user", each -> Phrase.of(code(each.surface().user()))));
        return Section.facts("What is there to attack", columns("Of each variant"), rows);
    }

    private Section vulnerabilities() {
        List<Contents> known = contents.stream()
                .filter(each -> each.vulnerabilities().isPresent())
                .toList();
        List<Row> rows = known.isEmpty()
                ? List.of()
                : SEVERITIES.stream()
                        .map(severity -> row(severity, each -> vulnerabilities(each, severity)))
                        .toList();
        return Section.facts("Known vulnerabilities", columns("Severity"), rows);
    }

    private static Phrase vulnerabilities(Contents contents, String severity) {
        return contents.vulnerabilities()
                .map(all -> count((int) all.stream()
                        .filter(each -> severity(each).equals(severity))
                        .count()))
                .orElse(Phrase.of(words(Figures.NOT_MEASURED)));
    }

    private static String severity(Vulnerability vulnerability) {
        return SEVERITIES.contains(vulnerability.severity()) ? vulnerability.severity() : UNKNOWN;
    }

    private Section vulnerabilitiesOneByOne() {
        List<Row> rows = contents.stream()
                .flatMap(each -> each.vulnerabilities().stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(one -> SEVERITIES.indexOf(severity(one))))
                        .map(one -> row(each.variant(), one)))
                .toList();
        return Section.grouped(
                "Known vulnerabilities, one by one",
                List.of(
                        Column.first("Variant"),
                        Column.first("Vulnerability"),
                        Column.after(" in ", "Package"),
                        Column.after(", ", "Severity")),
                rows);
    }

    private static Row row(VariantName variant, Vulnerability one) {
        return Row.of(
                Phrase.of(words(variant.label())),
                Phrase.of(code(one.id())),
                Phrase.of(code(one.packageName())),
                Phrase.of(text(one.severity())));
    }

    private Section groups() {
        List<Row> rows = contents.stream()
                .flatMap(each -> each.groups().stream())
                .map(FileGroup::kind)
                .distinct()
                .map(kind -> row(kind, each -> group(each, kind)))
                .toList();
        return Section.facts("Files by kind", columns("Kind"), rows);
    }

    private static Phrase group(Contents contents, String kind) {
        return contents.groups().stream()
                .filter(group -> group.kind().equals(kind))
                .findFirst()
                .map(group -> Phrase.of(
                        figure(Figures.megabytes(group.bytes()) + " MB"), words(" in " + group.files() + " files")))
                .orElse(Phrase.of(words("none")));
    }

    private Section packages() {
        List<Column> columns = List.of(
                Column.first("Variant"),
                Column.first("Package"),
                Column.after(" ", "Version"),
                new Column("MB", ", ", ", ", " MB"),
                Column.inBrackets("Licence"));
        return Section.grouped(
                "Largest packages",
                columns,
                contents.stream().flatMap(ContentsSections::largest).toList());
    }

    private static Stream<Row> largest(Contents contents) {
        return contents.packages().stream()
                .limit(LARGEST)
                .map(each -> Row.of(
                                Phrase.of(words(contents.variant().label())),
                                Phrase.of(code(each.name())),
                                Phrase.of(code(each.version())),
                                Phrase.of(figure(Figures.megabytes(each.bytes()))))
                        .with(each.licence().stream()
                                .map(licence -> Phrase.of(text(licence)))
                                .toList()));
    }

    /** Those of the last variant against the original's; nothing where one of them tells none. */
    private Section licences() {
        List<Row> rows = new ArrayList<>();
        if (contents.size() > 1 && contents.get(0).variant() == VariantName.ORIGINAL) {
            LicenceChange.of(contents.get(0), contents.get(contents.size() - 1)).ifPresent(change -> {
                change.added().forEach(licence -> rows.add(row("new", licence)));
                change.gone().forEach(licence -> rows.add(row("gone", licence)));
            });
        }
        return Section.grouped(
                "Licences: new and gone", List.of(Column.first("Change"), Column.first("Licence")), rows);
    }

    private static Row row(String change, String licence) {
        return Row.of(Phrase.of(label(change)), Phrase.of(text(licence)));
    }

    private Section sboms() {
        List<Row> rows = contents.stream()
                .flatMap(each -> each.sbom().stream()
                        .map(path -> Row.of(Phrase.of(words(each.variant().label())), Phrase.of(code(path)))))
                .toList();
        return Section.facts(
                "Bills of materials", List.of(Column.first("Variant"), Column.after(": ", "CycloneDX document")), rows);
    }

    private List<Column> columns(String first) {
        return Stream.concat(Stream.of(Column.first(first)), contents.stream().map(ContentsSections::column))
                .toList();
    }

    private static Column column(Contents contents) {
        String label = contents.variant().label();
        String before = (contents.variant() == VariantName.ORIGINAL ? ": " : "; ") + label + " ";
        return new Column(label, before, ", ", "");
    }

    private Row row(String name, Function<Contents, Phrase> cell) {
        Row row = Row.of(Phrase.of(text(name)));
        for (Contents each : contents) {
            row = row.with(List.of(cell.apply(each)));
        }
        return row;
    }

    private static Phrase count(int count) {
        return Phrase.of(figure(String.valueOf(count)));
    }

    /** How many, and each of them. */
    private static Phrase names(List<String> names) {
        Phrase count = count(names.size());
        return names.isEmpty() ? count : count.and(words(": ")).and(joined(names));
    }

    private static Phrase joined(List<String> names) {
        return Phrase.joined(
                ", ", names.stream().map(name -> Phrase.of(code(name))).toList());
    }
}
