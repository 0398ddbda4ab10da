package io.github.alpinist.jenkins;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Headline;
import io.github.alpinist.report.HtmlReport;
import io.github.alpinist.report.Report;

/** One move as pages show it. */
public final class ReportView {
    private final String key;
    private final String headline;
    private final String html;

    private ReportView(String key, String headline, String html) {
        this.key = key;
        this.headline = headline;
        this.html = html;
    }

    static ReportView of(String key, Report report) {
        return new ReportView(
                key, report.subject().dockerfile() + ": " + Headline.of(report), HtmlReport.fragment(report));
    }

    /** Of a report that another release of Alpinist wrote. */
    static ReportView unreadable(String key, AlpinistException error) {
        return new ReportView(key, Messages.text("page.unreadable", error.getMessage()), "");
    }

    public String getKey() {
        return key;
    }

    public String getHeadline() {
        return headline;
    }

    /** Markup in which everything that comes from a repository is escaped. */
    public String getHtml() {
        return html;
    }
}
