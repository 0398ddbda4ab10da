package io.github.alpinist.migrate;

import io.github.alpinist.report.HtmlReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.MarkdownReport;
import io.github.alpinist.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the report beside the record. */
final class ReportFiles {
    static final String JSON = "report.json";

    private ReportFiles() {}

    /** The files, by what they are. */
    static Map<String, String> write(Workspace workspace, Report report, Migration record) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "report",
                workspace.write("report.md", MarkdownReport.render(report)).toString());
        files.put(
                "report as HTML",
                workspace.write("report.html", HtmlReport.document(report)).toString());
        files.put(
                "report as JSON",
                workspace.write(JSON, JsonReport.write(report)).toString());
        record.resultText()
                .ifPresent(text -> files.put(
                        "Dockerfile", workspace.write("Dockerfile.result", text).toString()));
        record.converted().stream()
                .flatMap(converted -> converted.scripts().stream())
                .forEach(script -> files.put(
                        "script " + script.path(),
                        workspace.write(script.resultName(), script.text()).toString()));
        record.proposed().patch().ifPresent(patch -> files.put("patch", patch));
        return files;
    }
}
