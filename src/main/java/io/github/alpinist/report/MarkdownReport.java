package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;

/** The report as GitHub's Markdown, for job summaries and, part by part, for pull requests. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** The whole report within {@link MarkdownDocument#GITHUB_LIMIT} characters. */
    public static String render(Report report) {
        return new MarkdownDocument("## Alpinist\n\n" + lead(report), ReportSections.all(report))
                .render(MarkdownDocument.GITHUB_LIMIT);
    }

    /** Result, table and units: what stands first in any text on this run. */
    public static String lead(Report report) {
        return "**" + Headline.of(report) + "**: "
                + Markdown.text(report.conclusion().reason()) + "\n\n"
                + Markdown.phrase(report.subject().inWords()) + "\n" + table(Comparison.of(report));
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
