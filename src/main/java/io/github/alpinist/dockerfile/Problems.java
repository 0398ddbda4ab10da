package io.github.alpinist.dockerfile;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings about one source. */
final class Problems {
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    Problems(Source source) {
        this.source = source;
    }

    /** For what no build gets past. */
    void block(Rule rule, Span span, String message, String remedy) {
        add(rule, Severity.BLOCKER, span, message, remedy);
    }

    void warn(Rule rule, Span span, String message, String remedy) {
        add(rule, Severity.WARNING, span, message, remedy);
    }

    void note(Rule rule, Span span, String message, String remedy) {
        add(rule, Severity.NOTE, span, message, remedy);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(Rule rule, Severity severity, Span span, String message, String remedy) {
        findings.add(Finding.of(rule, severity, Place.of(source, span), message, remedy));
    }
}
