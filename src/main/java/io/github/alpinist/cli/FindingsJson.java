package io.github.alpinist.cli;

import io.github.alpinist.finding.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Findings as a JSON list for other programs. */
final class FindingsJson {
    private FindingsJson() {}

    private record Row(
            String file,
            int line,
            int column,
            String rule,
            String severity,
            String message,
            String remedy,
            @Nullable String source) {
        private static Row of(Finding finding) {
            return new Row(
                    finding.place().file(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.rule(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.message(),
                    finding.remedy(),
                    finding.source().orElse(null));
        }
    }

    /** Ends with a line feed. */
    static String write(List<Finding> findings) {
        return Json.text(findings.stream().map(Row::of).toList());
    }
}
