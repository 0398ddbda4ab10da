package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report as GitHub's Markdown, for job summaries and, part by part, for pull requests. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** The whole report within {@link MarkdownDocument#GITHUB_LIMIT} characters. */
    public static String render(Report report) {
        return new MarkdownDocument("## Alpinist\n\n" + lead(report), ReportSections.all(report))
                .render(MarkdownDocument.GITHUB_LIMIT);
    }

    /** All below the result and the table, as a part that opens by a click; empty where it is longer than the limit. */
    public static Optional<String> folded(String title, Report report, int limit) {
        String text = MarkdownSection.folded(
                title, new MarkdownDocument("", ReportSections.all(report)).render(MarkdownDocument.GITHUB_LIMIT));
        return Optional.of(text).filter(whole -> whole.length() <= limit);
    }

    /** Result, table and units: what stands first in any text on this run. */
    public static String lead(Report report) {
        return "**" + Headline.of(report) + "**: "
                + Markdown.text(report.conclusion().reason()) + "\n\n" + violated(report)
                + Markdown.phrase(report.subject().inWords()) + "\n" + table(Comparison.of(report));
    }

    private static String violated(Report report) {
        return RunningSections.violated(report.measurements())
                .map(sentence -> "Threshold " + Markdown.phrase(sentence) + "\n\n")
                .collect(Collectors.joining());
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
}
