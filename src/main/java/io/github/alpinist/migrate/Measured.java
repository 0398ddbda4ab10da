package io.github.alpinist.migrate;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Measurements;
import java.util.List;

/**
 * What measuring came to.
 *
 * @param choices with which it was done, as text: with others it is done anew
 * @param measurements of the variants
 * @param findings in the order in which they were made
 */
public record Measured(String choices, Measurements measurements, List<Finding> findings) {
    public Measured {
        findings = List.copyOf(findings);
    }
}
