package io.github.alpinist.shell;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/** Collects what the parser has to say beside the tree. */
final class Reports {
    private final List<Finding> findings = new ArrayList<>();

    void warn(Rule rule, Spliced text, int offset, String message, String remedy) {
        Span span = text.sourceSpan(new Span(offset, offset));
        findings.add(Finding.of(rule, Severity.WARNING, Place.of(text.source(), span), message, remedy));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
