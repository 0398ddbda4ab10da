package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.prune.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report for a terminal, about a screen of it; the written report has everything. */
public final class TerminalReport {
    private static final int TESTS = 8;
    private static final int THRESHOLDS = 2;
    private static final int NAMES = 12;
    private static final int FINDINGS = 8;
    private static final int OUTPUT = 5;
    private static final int TEXT = 400;

    private final int width;
    private final boolean colours;

    /**
     * Sets how reports are laid out.
     *
     * @param width of the terminal in columns
     * @param colours whether it takes ANSI colours
     */
    public TerminalReport(int width, boolean colours) {
        this.width = Math.max(40, width);
        this.colours = colours;
    }

    /**
     * Ends with a line feed.
     *
     * @param paths of what was written, by what it is, in the order to show
     */
    public String render(Report report, Map<String, String> paths) {
        List<String> blocks = new ArrayList<>();
        blocks.add(head(report));
        addBlock(blocks, "", table(report));
        addBlock(blocks, "Fallbacks", trials(report.trials()));
        addBlock(blocks, "Tests", checks(report.checks()));
        addBlock(blocks, "Packages", packages(report));
        addBlock(blocks, "Findings", findings(report.findings()));
        addBlock(blocks, "Files", paths.entrySet().stream().map(this::path).toList());
        return String.join("\n\n", blocks) + "\n";
    }

    private void addBlock(List<String> blocks, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            String head = title.isEmpty() ? "" : Paint.BOLD.on(title, colours) + "\n";
            blocks.add(head + String.join("\n", lines));
        }
    }

    private String head(Report report) {
        Subject subject = report.subject();
        String on = subject.repository() + "/" + subject.dockerfile() + " on " + subject.platform()
                + subject.alpineRelease().map(release -> ", Alpine " + release).orElse("")
                + subject.engine().map(engine -> ", " + engine).orElse("");
        List<String> lines = new ArrayList<>(List.of(wrapped("", 2, on)));
        subject.bases().stream()
                .filter(BaseImage::isMapped)
                .forEach(base -> lines.add(wrapped("", 2, "Built on " + base.used() + " in place of " + base.name())));
        lines.add(paint(report.conclusion().kind()).on(wrapped("", 2, Headline.of(report) + "."), colours));
        lines.add(wrapped("", 2, report.conclusion().reason()));
        report.measurements().thresholds().stream()
                .filter(threshold -> !threshold.held())
                .limit(THRESHOLDS)
                .map(this::violated)
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private String violated(Threshold threshold) {
        String sentence = wrapped("threshold not held: ", 2, threshold.name() + ": " + threshold.detail());
        return Paint.RED.on(sentence, colours);
    }

    private static Paint paint(Conclusion.Kind kind) {
        return switch (Tone.of(kind)) {
            case GOOD -> Paint.GREEN;
            case FAIR -> Paint.YELLOW;
            case BAD -> Paint.RED;
        };
    }

    private static List<String> table(Report report) {
        List<String> lines = new ArrayList<>(TextTable.lines(Comparison.of(report)));
        if (!lines.isEmpty()) {
            lines.add("  " + Figures.SIZES);
        }
        return lines;
    }

    private List<String> trials(List<Trial> trials) {
        return trials.stream()
                .map(trial -> wrapped(
                        "  ",
                        4,
                        trial.fallback() + " on Alpine " + trial.alpineRelease() + ": "
                                + trial.failure().map(what -> "failed, " + what).orElse("passed")
                                + trial.uncompressedBytes()
                                        .map(bytes -> ", " + Figures.megabytes(bytes) + " MB")
                                        .orElse("")))
                .toList();
    }

    private List<String> checks(Checks checks) {
        List<String> lines = new ArrayList<>();
        for (TestResult setup : checks.setups()) {
            lines.add(check("set-up " + setup.command(), setup.runs(), TestRun::variant, TestRun::verdict));
            lines.addAll(output(setup));
        }
        for (TestResult test : checks.tests()) {
            String name = test.command() + " (" + test.counted() + ")";
            lines.add(check(name, test.runs(), TestRun::variant, TestRun::verdict));
            lines.addAll(output(test));
        }
        for (SmokeResult smoke : checks.smokes()) {
            lines.add(check("GET " + smoke.path(), smoke.runs(), SmokeRun::variant, SmokeRun::verdict));
        }
        lines.addAll(starts(checks.starts()));
        return bounded(lines, TESTS + OUTPUT + 1);
    }

    private List<String> starts(List<StartRun> starts) {
        List<String> lines = new ArrayList<>();
        starts.stream()
                .findFirst()
                .ifPresent(first -> lines.add(check(
                        "started by itself (the " + first.variant().label() + " " + first.inWords() + ")",
                        starts,
                        StartRun::variant,
                        StartRun::verdict)));
        starts.forEach(start -> start.reasons()
                .forEach(reason -> lines.add(wrapped("    ", 6, start.variant().label() + ": " + reason))));
        return lines;
    }

    /** Verdicts with the variants that share them: {@code make test: passed on original, alpine; failed on slim}. */
    private <R> String check(
            String name, List<R> runs, Function<R, VariantName> variant, Function<R, Verdict> verdict) {
        String verdicts = runs.stream()
                .collect(Collectors.groupingBy(
                        verdict,
                        TreeMap::new,
                        Collectors.mapping(run -> variant.apply(run).label(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().label() + " on " + entry.getValue())
                .collect(Collectors.joining("; "));
        return wrapped("  ", 4, name + ": " + (verdicts.isEmpty() ? Verdict.NOT_RUN.label() : verdicts));
    }

    /** Of the first variant on which it failed. */
    private List<String> output(TestResult test) {
        return test.runs().stream()
                .filter(TestRun::hasFailed)
                .limit(1)
                .flatMap(this::output)
                .toList();
    }

    private Stream<String> output(TestRun run) {
        Stream<String> reason = run.reason().stream().map(why -> wrapped("    ", 6, why));
        return Stream.concat(reason, shown(run.lastLines()));
    }

    private Stream<String> shown(List<String> last) {
        return last.subList(Math.max(0, last.size() - OUTPUT), last.size()).stream()
                .map(line -> "    | " + Plain.line(line, width - 6));
    }

    private List<String> packages(Report report) {
        List<String> lines = new ArrayList<>();
        addNames(lines, "kept", Need.NEEDED, report.packages().kept());
        addNames(lines, "dropped", Need.NOT_REACHED, report.packages().dropped());
        addFiles(lines, report.files());
        report.attempts().stream()
                .flatMap(attempt -> attempt.restored().stream())
                .forEach(back -> lines.add(wrapped("  ", 4, "came back: " + back.name() + ", " + back.reason())));
        return lines;
    }

    private void addNames(List<String> lines, String what, Need ordinary, List<PackageRow> rows) {
        if (!rows.isEmpty()) {
            String names =
                    rows.stream().limit(NAMES).map(row -> name(row, ordinary)).collect(Collectors.joining(", "));
            String more = rows.size() > NAMES ? " and " + (rows.size() - NAMES) + " more" : "";
            lines.add(wrapped("  ", 4, what + " (" + rows.size() + "): " + names + more));
        }
    }

    private void addFiles(List<String> lines, List<FileRow> rows) {
        String names = rows.stream()
                .filter(row -> !row.kept())
                .map(row -> row.label() + " (" + row.files() + ", " + Figures.megabytes(row.bytes()) + " MB)")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            lines.add(wrapped("  ", 4, "files left out: " + names));
        }
    }

    private static String name(PackageRow row, Need ordinary) {
        return row.need() == ordinary
                ? row.name()
                : row.name() + " (" + row.need().label() + ")";
    }

    private List<String> findings(List<Finding> findings) {
        List<String> lines = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .map(this::finding)
                .toList();
        return bounded(lines, FINDINGS);
    }

    private String finding(Finding finding) {
        String label =
                String.format(Locale.ROOT, "%-7s", finding.severity().name().toLowerCase(Locale.ROOT));
        String text = wrapped("  " + label + "  ", 11, finding.place() + ": " + finding.message());
        String coloured = "  " + paint(finding.severity()).on(label, colours) + text.substring(2 + label.length());
        return Stream.of(
                        Optional.of(coloured),
                        Optional.of(below(finding.remedy())),
                        finding.source().map(this::below))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private String below(String text) {
        return wrapped(" ".repeat(11), 11, text);
    }

    private static Paint paint(Severity severity) {
        return switch (severity) {
            case BLOCKER -> Paint.RED;
            case WARNING -> Paint.YELLOW;
            case NOTE -> Paint.BOLD;
        };
    }

    private String path(Map.Entry<String, String> path) {
        return wrapped("  ", 4, path.getKey() + ": " + path.getValue());
    }

    private static List<String> bounded(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> bounded = new ArrayList<>(lines.subList(0, most));
        bounded.add("  and " + (lines.size() - most) + " more in the report");
        return bounded;
    }

    private String wrapped(String first, int indent, String text) {
        return Wrap.at(width, first, indent, Plain.line(text, TEXT));
    }
}
