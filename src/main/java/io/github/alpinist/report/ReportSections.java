package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.figure;
import static io.github.alpinist.report.Inline.label;
import static io.github.alpinist.report.Inline.link;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.verdict;
import static io.github.alpinist.report.Inline.words;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.alpinist.convert.Change;
import io.github.alpinist.convert.Rules;
import io.github.alpinist.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a written report has below its headline and table, the same in every rendering. */
public final class ReportSections {
    static final String TESTS = "Tests";
    static final String OUTPUTS = "Output of what failed";
    static final String FINDINGS = "Findings";
    static final String DIFF = "diff";

    /** The most items of a proposal's section that are shown without a click. */
    private static final int LONG = 15;

    /** The most lines of a failed test that are shown. */
    private static final int OUTPUT = 40;

    /** The most packages of an attempt that are named. */
    private static final int FEW = 6;

    private final Report report;

    private ReportSections(Report report) {
        this.report = report;
    }

    /**
     * What a proposal tells: what was changed, kept, dropped, found and tested, with the longest parts opened by a
     * click. What there is nothing of is empty.
     */
    public static List<Section> ofProposal(Report report) {
        return new ReportSections(report)
                .first().stream().map(ReportSections::folded).toList();
    }

    /** Those of a proposal, and what else the run knows. */
    static List<Section> all(Report report) {
        ReportSections parts = new ReportSections(report);
        List<Section> sections = new ArrayList<>(parts.first());
        sections.add(parts.attempts());
        sections.add(parts.outputs());
        report.variants().forEach(variant -> sections.add(layers(variant)));
        report.diff()
                .ifPresent(diff -> sections.add(
                        Section.code("Diff", DIFF, diff.lines().toList()).whenOpened()));
        sections.add(parts.stages());
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    private List<Section> first() {
        List<Section> sections = new ArrayList<>(List.of(
                mapped(),
                trials(),
                changes(),
                packages("Packages kept", report.packages().kept()),
                packages("Packages dropped", report.packages().dropped()).whenOpened(),
                files("Files left out", false),
                files("Files that could be left out, and are kept", true).whenOpened(),
                findings(),
                TradeOffs.section("Trade-offs", report),
                advice(),
                new CheckSection(report.checks()).section(TESTS)));
        sections.addAll(new RunningSections(report.measurements()).all());
        sections.add(pulls());
        sections.addAll(new ContentsSections(report.measurements()).all());
        return sections;
    }

    /** Findings stay open, however many there are. */
    private static Section folded(Section section) {
        return section.body().size() > LONG && !section.title().equals(FINDINGS) ? section.whenOpened() : section;
    }

    private Section mapped() {
        List<Row> rows = report.subject().bases().stream()
                .filter(BaseImage::isMapped)
                .map(base -> Row.of(Phrase.of(code(base.used())), Phrase.of(code(base.name()))))
                .toList();
        return Section.facts(
                "Base images taken from another place",
                List.of(Column.first("Built on"), Column.after(" in place of ", "In place of")),
                rows);
    }

    private Section trials() {
        List<Column> columns = List.of(
                Column.first("Fallback"),
                Column.after(" on Alpine ", "Alpine"),
                Column.after(": ", "Result"),
                new Column("MB", ", ", ", ", " MB"));
        return Section.facts(
                "What else was tried, because it did not work on Alpine as it is",
                columns,
                report.trials().stream().map(ReportSections::row).toList());
    }

    private static Row row(Trial trial) {
        Optional<Phrase> size = trial.uncompressedBytes().map(bytes -> Phrase.of(figure(Figures.megabytes(bytes))));
        return Row.of(
                        Phrase.of(code(trial.fallback())),
                        Phrase.of(code(trial.alpineRelease())),
                        result(trial.failure()))
                .with(size.stream().toList());
    }

    private static Phrase result(Optional<String> failure) {
        return failure.map(what -> Phrase.of(verdict(Verdict.FAILED), words(", "), text(what)))
                .orElse(Phrase.of(verdict(Verdict.PASSED)));
    }

    private Section changes() {
        Map<String, List<Change>> byRule =
                report.changes().stream().collect(groupingBy(Change::rule, LinkedHashMap::new, toList()));
        List<Row> rows = new ArrayList<>();
        byRule.forEach((rule, changes) -> changes.forEach(change -> rows.add(
                Row.of(rule(rule), Phrase.of(code(change.place().toString())), Phrase.of(text(change.message()))))));
        pruned().ifPresent(rows::add);
        return Section.grouped(
                "What changed",
                List.of(Column.first("Rule"), Column.first("Place"), Column.after(" ", "Change")),
                rows);
    }

    /** The rule's name, and what it does. */
    private static Phrase rule(String id) {
        return Rules.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> Phrase.of(code(id), words(": "), text(rule.summary())))
                .orElse(Phrase.of(code(id)));
    }

    private Optional<Row> pruned() {
        int dropped = report.packages().dropped().size();
        return report.variant(VariantName.SLIM)
                .filter(slim -> dropped > 0)
                .map(slim -> Row.of(
                        Phrase.of(words("Pruning: takes out what nothing that runs reaches")),
                        Phrase.of(code(report.subject().dockerfile())),
                        Phrase.of(
                                words("packages that are not in the image that runs: " + dropped + ", listed below"))));
    }

    private static Section packages(String title, List<PackageRow> packages) {
        List<Column> columns = List.of(
                Column.first("Package"),
                Column.after(" ", "Version"),
                new Column("MB", ", ", ", ", " MB"),
                Column.after("; ", "Need"),
                new Column("Evidence", ": ", "; ", ""));
        return Section.facts(
                title, columns, packages.stream().map(ReportSections::row).toList());
    }

    private static Row row(PackageRow row) {
        Optional<Phrase> size = row.bytes().map(bytes -> Phrase.of(figure(Figures.megabytes(bytes))));
        return Row.of(Phrase.of(code(row.name())), Phrase.of(code(row.version())))
                .with(size.stream().toList())
                .with(List.of(Phrase.of(words(row.need().label()))))
                .with(row.evidence().stream().map(fact -> Phrase.of(text(fact))).toList());
    }

    private Section files(String title, boolean kept) {
        List<Column> columns = List.of(
                Column.first("Class"),
                new Column("Files", ": ", ": ", " files"),
                new Column("MB", ", ", ", ", " MB"),
                Column.after("; ", "Why"));
        List<Row> rows = report.files().stream()
                .filter(row -> row.kept() == kept)
                .map(ReportSections::row)
                .toList();
        return Section.facts(title, columns, rows);
    }

    private static Row row(FileRow row) {
        return Row.of(Phrase.of(code(row.name()), words(" "), text(row.label())))
                .with(List.of(Phrase.of(figure(String.valueOf(row.files())))))
                .with(List.of(Phrase.of(figure(Figures.megabytes(row.bytes())))))
                .with(List.of(Phrase.of(text(row.reason()))));
    }

    private Section attempts() {
        List<Column> columns = List.of(
                new Column("Attempt", "Attempt ", "", ""),
                Column.after(": ", "Candidate"),
                Column.after(": ", "Result"),
                new Column("Afterwards", "; ", "; ", ""));
        List<Row> rows = report.attempts().stream().map(ReportSections::row).toList();
        return Section.facts("Attempts of the pruning search", columns, rows).whenOpened();
    }

    private static Row row(Attempt attempt) {
        List<Phrase> restored = attempt.restored().stream()
                .map(back -> Phrase.of(code(back.name()), words(" came back: "), text(back.reason())))
                .toList();
        return Row.of(Phrase.of(figure(String.valueOf(attempt.number()))), candidate(attempt), result(attempt.failed()))
                .with(restored);
    }

    private static Phrase candidate(Attempt attempt) {
        List<Phrase> names = attempt.without().stream()
                .limit(FEW)
                .map(name -> Phrase.of(code(name)))
                .toList();
        int more = attempt.without().size() - names.size();
        return Phrase.of(words(attempt.kind().label() + " without "))
                .and(Phrase.joined(", ", names))
                .and(words(more > 0 ? " and " + more + " more" : ""));
    }

    private Section findings() {
        return findings(FINDINGS, report.findingsByWeight());
    }

    private Section advice() {
        return findings("Advice, apart from the move", report.advice()).whenOpened();
    }

    private static Section findings(String title, List<Finding> findings) {
        List<Column> columns = List.of(
                Column.first("Severity"),
                Column.after(" ", "Place"),
                Column.after(" ", "Finding"),
                Column.after("; remedy: ", "Remedy"),
                Column.inBrackets("Rule"),
                Column.after("; see ", "Source"));
        return Section.facts(
                title, columns, findings.stream().map(ReportSections::row).toList());
    }

    private static Row row(Finding finding) {
        return Row.of(
                        Phrase.of(label(finding.severity().name().toLowerCase(Locale.ROOT))),
                        Phrase.of(code(finding.place().toString())),
                        Phrase.of(text(finding.message())),
                        Phrase.of(text(finding.remedy())),
                        Phrase.of(code(finding.rule())))
                .with(finding.source().stream()
                        .map(source -> Phrase.of(link(source)))
                        .toList());
    }

    private Section pulls() {
        Optional<Long> bandwidth = report.measurements().bandwidth();
        List<Row> rows = Pull.of(report).stream()
                .map(pull -> Row.of(Phrase.of(words(pull.variant().label())), Phrase.of(figure(pull.text())))
                        .with(bandwidth.stream()
                                .map(bits -> Phrase.of(figure(pull.text(bits))))
                                .toList()))
                .toList();
        String time = bandwidth
                .map(bits -> " Time: " + Pull.FORMULA + ", at " + Figures.bandwidth(bits) + ".")
                .orElse("");
        Section section = Section.facts(
                "Per pull",
                List.of(Column.first("Variant"), Column.after(": ", "Bytes"), Column.after(", ", "Time")),
                rows);
        String which = "Against a pull of the original, where no layer of either is there yet.";
        return rows.isEmpty() ? section : section.introducedBy(Phrase.of(words(which + time)));
    }

    /** The ends of what failed, one after the other. */
    private Section outputs() {
        Checks checks = report.checks();
        List<String> lines = Stream.concat(checks.setups().stream(), checks.tests().stream())
                .flatMap(test ->
                        test.runs().stream().filter(TestRun::hasFailed).flatMap(run -> output(test.command(), run)))
                .toList();
        return Section.code(OUTPUTS, "text", lines).whenOpened();
    }

    private static Stream<String> output(String command, TestRun run) {
        List<String> last = run.lastLines();
        List<String> shown = last.subList(Math.max(0, last.size() - OUTPUT), last.size());
        return Stream.concat(Stream.of("== " + run.variant().label() + ": " + command), shown.stream());
    }

    static Section layers(Variant variant) {
        List<Row> rows = variant.layers().stream()
                .map(layer -> Row.of(
                        Phrase.of(figure(Figures.megabytes(layer.bytes()))),
                        Phrase.of(figure(Figures.megabytes(layer.compressedBytes()))),
                        Phrase.of(code(layer.digest())),
                        layer.createdBy().map(made -> Phrase.of(code(made))).orElseGet(Phrase::of)))
                .toList();
        return Section.facts(
                        "Layers of " + variant.name().label(),
                        List.of(
                                new Column("MB", "", "", " MB"),
                                new Column("compressed", ", ", ", ", " MB compressed"),
                                Column.after(" ", "Digest"),
                                Column.after(" ", "Made by")),
                        rows)
                .whenOpened();
    }

    private Section stages() {
        List<Row> rows = report.stages().stream()
                .map(stage -> Row.of(
                        Phrase.of(code(stage.name())), Phrase.of(figure(Figures.seconds(stage.durationMillis())))))
                .toList();
        return Section.facts("Stages", List.of(Column.first("Stage"), Column.after(" ", "Time")), rows)
                .whenOpened();
    }
}
