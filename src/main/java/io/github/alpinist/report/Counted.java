package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many findings there are of each severity. */
final class Counted {
    private Counted() {}

    /** Such as {@code Findings: 2 warnings, 1 note}, the worst first. */
    static String of(List<Finding> findings) {
        return Stream.of(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> of(
                        severity,
                        findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ", ReportSections.FINDINGS + ": ", ""));
    }

    private static String of(Severity severity, long count) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        return count == 0 ? "" : count + " " + name + (count == 1 ? "" : "s");
    }
}
