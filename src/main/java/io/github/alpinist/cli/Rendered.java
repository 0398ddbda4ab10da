package io.github.alpinist.cli;

import io.github.alpinist.report.Document;
import io.github.alpinist.report.HtmlReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.MarkdownReport;
import io.github.alpinist.report.Report;
import java.util.Map;

/** Renders as the user asked. */
record Rendered(Console console, Rendering format) {
    /** @param files what was written, by what it is */
    String of(Report report, Map<String, String> files) {
        return switch (format) {
            case TEXT -> Screen.of(console).render(report, files);
            case MARKDOWN -> MarkdownReport.render(report);
            case HTML -> HtmlReport.document(report);
            case JSON -> JsonReport.write(report);
        };
    }

    /** JSON is of the value that a document is made from, and not of the document. */
    String of(Document document) {
        return switch (format) {
            case TEXT -> document.text(console.width(), console.colours());
            case MARKDOWN -> document.markdown();
            case HTML -> document.html();
            case JSON -> throw new IllegalArgumentException("a document has no JSON");
        };
    }
}
