package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
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

/** The report for a terminal, at most a screen of it, what matters most first; the written report has everything. */
public final class TerminalReport {
    private static final int TESTS = 8;
    private static final int THRESHOLDS = 2;
    private static final int DIFFERENCES = 6;
    private static final int FINDINGS = 3;
    private static final int OUTPUT = 5;
    private static final int TEXT = 400;

    private final int width;
    private final boolean colours;
    private final boolean blocks;

    /**
     * Sets how reports are laid out.
     *
     * @param width of the terminal in columns
     * @param colours whether it takes ANSI colours
     * @param blocks whether it shows Unicode's blocks
     */
    public TerminalReport(int width, boolean colours, boolean blocks) {
        this.width = Math.max(40, width);
        this.colours = colours;
        this.blocks = blocks;
    }

    /**
     * Ends with a line feed.
     *
     * @param paths of what was written, by what it is, in the order to show
     */
    public String render(Report report, Map<String, String> paths) {
        List<String> parts = new ArrayList<>();
        parts.add(head(report));
        addBlock(parts, "", table(report));
        addBlock(parts, "Measured by running", differences(report.measurements()));
        addBlock(parts, "Fallbacks", trials(report.trials()));
        addBlock(parts, "Tests", hasFailed(report.checks()) ? checks(report.checks()) : List.of());
        addBlock(parts, Counted.of(report.findings()), findings(report.findings()));
        addBlock(parts, "Files", paths.entrySet().stream().map(this::path).toList());
        return String.join("\n\n", parts) + "\n";
    }

    private void addBlock(List<String> parts, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            String head = title.isEmpty() ? "" : Paint.BOLD.on(title, colours) + "\n";
            parts.add(head + String.join("\n", lines));
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

    private List<String> table(Report report) {
        List<String> lines = new ArrayList<>(TextTable.lines(Comparison.of(report)));
        if (!lines.isEmpty()) {
            lines.add("  " + Figures.SIZES);
            lines.addAll(new Bars(width, blocks).of(report));
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

    /** What differs, a line each; what does not, and what was held, in a line together. */
    private List<String> differences(Measurements measurements) {
        List<String> lines = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Measurement measurement : measurements.running()) {
            String words = Stream.of(VariantName.values())
                    .flatMap(variant -> measurement
                            .difference(variant)
                            .filter(Difference::isOne)
                            .map(difference -> variant.label() + " " + difference.text())
                            .stream())
                    .collect(Collectors.joining(", "));
            if (words.isEmpty()) {
                others.add(measurement.label());
            } else {
                lines.add(wrapped("  ", 4, measurement.label() + ": " + original(measurement) + words));
            }
        }
        List<String> shown = new ArrayList<>(bounded(lines, DIFFERENCES));
        if (!others.isEmpty()) {
            shown.add(wrapped("  ", 4, "no difference that can be told: " + String.join(", ", others)));
        }
        held(measurements).ifPresent(shown::add);
        return shown;
    }

    private static String original(Measurement measurement) {
        return measurement
                .on(VariantName.ORIGINAL)
                .map(samples -> Figures.amount(measurement.quantity().unit(), samples.median()) + " on original; ")
                .orElse("");
    }

    private static Optional<String> held(Measurements measurements) {
        int all = measurements.thresholds().size();
        long held = measurements.thresholds().stream().filter(Threshold::held).count();
        return all == 0 ? Optional.empty() : Optional.of("  thresholds: " + held + " of " + all + " held");
    }

    private static boolean hasFailed(Checks checks) {
        Stream<Verdict> tests = Stream.concat(checks.setups().stream(), checks.tests().stream())
                .flatMap(test -> test.runs().stream())
                .map(TestRun::verdict);
        Stream<Verdict> others = Stream.concat(
                checks.smokes().stream().flatMap(smoke -> smoke.runs().stream()).map(SmokeRun::verdict),
                checks.starts().stream().map(StartRun::verdict));
        return Stream.concat(tests, others).anyMatch(verdict -> verdict != Verdict.PASSED);
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
