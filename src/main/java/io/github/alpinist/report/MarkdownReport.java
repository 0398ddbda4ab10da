package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as GitHub's Markdown, for job summaries and, part by part, for pull requests. */
public final class MarkdownReport {
    /** The most lines of a failed test that are shown. */
    private static final int OUTPUT = 40;

    private final Report report;

    private MarkdownReport(Report report) {
        this.report = report;
    }

    /** The whole report within {@link MarkdownDocument#GITHUB_LIMIT} characters. */
    public static String render(Report report) {
        return new MarkdownReport(report).document().render(MarkdownDocument.GITHUB_LIMIT);
    }

    /** Result, table and units: what stands first in any text on this run. */
    public static String lead(Report report) {
        Conclusion conclusion = report.conclusion();
        return "**" + Headline.of(report) + "**: " + Markdown.text(conclusion.reason()) + "\n\n"
                + subject(report.subject()) + table(Comparison.of(report));
    }

    /** What was changed, tested, kept, dropped and found, in this order; what there is nothing of is left out. */
    public static List<Section> sections(Report report) {
        MarkdownReport parts = new MarkdownReport(report);
        return List.of(
                Section.list("Base images taken from another place", mapped(report.subject())),
                Section.list("Tests", parts.checks()),
                Section.list("What changed in the Dockerfile", parts.changes()),
                Section.list("Packages kept", packages(report.packages().kept())),
                Section.collapsedList(
                        "Packages dropped", packages(report.packages().dropped())),
                Section.collapsedList("Attempts of the pruning search", parts.attempts()),
                Section.list("Findings", parts.findings()));
    }

    private MarkdownDocument document() {
        List<Section> sections = new ArrayList<>(sections(report));
        sections.add(outputs());
        report.variants().forEach(variant -> sections.add(layers(variant)));
        report.diff()
                .ifPresent(diff -> sections.add(Section.collapsedCode(
                        "Diff of the Dockerfile", "diff", diff.lines().toList())));
        sections.add(Section.collapsedList("Stages", stages()));
        return new MarkdownDocument("## Alpinist\n\n" + lead(report), sections);
    }

    private static String subject(Subject subject) {
        String alpine = subject.alpineRelease()
                .map(release -> ", Alpine " + Markdown.code(release))
                .orElse("");
        String engine = subject.engine().map(name -> ", " + Markdown.code(name)).orElse("");
        return Markdown.code(subject.repository() + "/" + subject.dockerfile()) + " on "
                + Markdown.code(subject.platform()) + alpine + engine + ".\n";
    }

    private static List<String> mapped(Subject subject) {
        return subject.bases().stream()
                .filter(BaseImage::isMapped)
                .map(base -> Markdown.code(base.used()) + " in place of " + Markdown.code(base.name()))
                .toList();
    }

    private static String table(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(MarkdownReport::row).toList());
        lines.add(1, "|---|" + "---:|".repeat(rows.get(0).size() - 1));
        return "\n" + String.join("\n", lines) + "\n\n" + Figures.SIZES + "\n";
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private List<String> checks() {
        Stream<String> setups = report.checks().setups().stream()
                .map(setup -> "Set-up " + Markdown.code(setup.command()) + runs(setup));
        Stream<String> tests = report.checks().tests().stream().map(MarkdownReport::test);
        Stream<String> smokes = report.checks().smokes().stream()
                .map(smoke -> "GET " + Markdown.code(smoke.path()) + ": "
                        + smoke.runs().stream().map(MarkdownReport::run).collect(Collectors.joining(", ")));
        return Stream.of(setups, tests, smokes, starts())
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> starts() {
        List<StartRun> starts = report.checks().starts();
        String runs = starts.stream().map(MarkdownReport::run).collect(Collectors.joining(", "));
        return starts.isEmpty() ? Stream.empty() : Stream.of("Started by itself, without the tests' set-up: " + runs);
    }

    private static String run(StartRun run) {
        List<String> facts = new ArrayList<>(List.of(run.inWords()));
        run.reasons().forEach(reason -> facts.add(Markdown.text(reason)));
        return run.variant().label() + " " + run.verdict().label() + inBrackets(facts);
    }

    private static String test(TestResult test) {
        return Markdown.code(test.command()) + (test.isCounted() ? "" : " (exit code only)") + runs(test);
    }

    private static String runs(TestResult test) {
        return ": " + test.runs().stream().map(MarkdownReport::run).collect(Collectors.joining(", "));
    }

    private static String run(TestRun run) {
        List<String> facts = new ArrayList<>();
        run.counts().ifPresent(counts -> facts.add(counts.toString()));
        run.exitCode().ifPresent(code -> facts.add("exit code " + code));
        run.durationMillis().ifPresent(millis -> facts.add(Figures.seconds(millis)));
        if (run.attempts() > 1) {
            facts.add(run.attempts() + " attempts");
        }
        run.reason().ifPresent(reason -> facts.add(Markdown.text(reason)));
        return run.variant().label() + " " + run.verdict().label() + inBrackets(facts);
    }

    private static String run(SmokeRun run) {
        List<String> facts = new ArrayList<>();
        run.status().ifPresent(status -> facts.add("status " + status));
        run.reason().ifPresent(reason -> facts.add(Markdown.text(reason)));
        return run.variant().label() + " " + run.verdict().label() + inBrackets(facts);
    }

    private static String inBrackets(List<String> facts) {
        return facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")";
    }

    private List<String> changes() {
        return report.changes().stream()
                .map(change -> Markdown.code(change.place().toString()) + " " + Markdown.text(change.message()) + " ("
                        + Markdown.code(change.rule()) + ")")
                .toList();
    }

    private static List<String> packages(List<PackageRow> rows) {
        return rows.stream()
                .map(row -> Markdown.code(row.name()) + " " + Markdown.code(row.version())
                        + row.bytes()
                                .map(bytes -> ", " + Figures.megabytes(bytes) + " MB")
                                .orElse("")
                        + row.evidence().stream()
                                .map(fact -> "; " + Markdown.text(fact))
                                .collect(Collectors.joining()))
                .toList();
    }

    private List<String> attempts() {
        return report.attempts().stream().map(MarkdownReport::attempt).toList();
    }

    private static String attempt(Attempt attempt) {
        String restored = attempt.restored().stream()
                .map(back -> "; " + Markdown.code(back.name()) + " came back: " + Markdown.text(back.reason()))
                .collect(Collectors.joining());
        Optional<String> failed = attempt.failed().map(what -> "failed, " + Markdown.text(what));
        return "Attempt " + attempt.number() + ": " + failed.orElse("passed") + restored;
    }

    private List<String> findings() {
        return report.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(MarkdownReport::finding)
                .toList();
    }

    private static String finding(Finding finding) {
        return "**" + label(finding.severity()) + "** "
                + Markdown.code(finding.place().toString()) + " "
                + Markdown.text(finding.message()) + "; remedy: " + Markdown.text(finding.remedy()) + " ("
                + Markdown.code(finding.rule()) + ")";
    }

    private static String label(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** The ends of what failed, one after the other. */
    private Section outputs() {
        List<String> lines = report.checks().tests().stream()
                .flatMap(test ->
                        test.runs().stream().filter(TestRun::hasFailed).flatMap(run -> output(test.command(), run)))
                .toList();
        return Section.collapsedCode("Output of the tests that failed", "text", lines);
    }

    private static Stream<String> output(String command, TestRun run) {
        List<String> last = run.lastLines();
        List<String> shown = last.subList(Math.max(0, last.size() - OUTPUT), last.size());
        return Stream.concat(Stream.of("== " + run.variant().label() + ": " + command), shown.stream());
    }

    private static Section layers(Variant variant) {
        List<String> items = variant.layers().stream()
                .map(layer -> Figures.megabytes(layer.bytes()) + " MB " + Markdown.code(layer.digest()))
                .toList();
        return Section.collapsedList("Layers of " + variant.name().label(), items);
    }

    private List<String> stages() {
        return report.stages().stream()
                .map(stage -> Markdown.code(stage.name()) + " " + Figures.seconds(stage.durationMillis()))
                .toList();
    }
}
