package io.github.alpinist.jenkins;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Headline;
import io.github.alpinist.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a step returns: plain values, which a sandboxed Pipeline may read and Jenkins may write to disk. */
final class StepValue {
    private StepValue() {}

    /** Keys whose value was not measured or made are absent. */
    static Map<String, Object> of(Report report) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("conclusion", report.conclusion().kind().name());
        value.put("reason", report.conclusion().reason());
        value.put("headline", Headline.of(report));
        report.saving().ifPresent(saving -> {
            value.put("saved", saving.originalBytes() - saving.bytes());
            value.put("savedPercent", saving.percent());
        });
        report.proposed().pullRequest().ifPresent(url -> value.put("pullRequest", url));
        report.proposed().patch().ifPresent(path -> value.put("patch", path));
        value.put("findings", findings(report));
        return value;
    }

    private static List<Map<String, Object>> findings(Report report) {
        List<Map<String, Object>> findings = new ArrayList<>();
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return findings;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        value.put("rule", finding.rule());
        value.put("place", finding.place().toString());
        value.put("message", finding.message());
        value.put("remedy", finding.remedy());
        finding.source().ifPresent(source -> value.put("source", source));
        return value;
    }
}
