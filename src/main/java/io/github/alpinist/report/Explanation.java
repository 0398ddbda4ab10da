package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that a report knows about one package. */
public final class Explanation {
    private Explanation() {}

    /** One fact a line; none where the report never met the name. */
    public static List<String> of(Report report, String name) {
        Pattern mention = Pattern.compile("(?<![\\w.+-])" + Pattern.quote(name) + "(?![\\w+-]|\\.\\w)");
        List<String> lines = new ArrayList<>();
        report.changes().stream()
                .filter(change -> mention.matcher(change.message()).find())
                .forEach(change -> lines.add(change.place() + ": " + change.message() + " [" + change.rule() + "]"));
        report.findings().stream()
                .filter(finding -> mention.matcher(finding.message()).find())
                .forEach(
                        finding -> lines.add(finding.place() + ": " + finding.message() + " [" + finding.rule() + "]"));
        rows(report.packages().kept(), name, "kept", lines);
        rows(report.packages().dropped(), name, "dropped", lines);
        report.attempts().stream()
                .flatMap(attempt -> attempt.restored().stream()
                        .filter(restored -> restored.name().equals(name))
                        .map(restored -> "came back after attempt " + attempt.number() + ": " + restored.reason()))
                .forEach(lines::add);
        return lines;
    }

    private static void rows(List<PackageRow> rows, String name, String what, List<String> lines) {
        rows.stream()
                .filter(row -> row.name().equals(name))
                .forEach(row -> row.evidence()
                        .forEach(fact -> lines.add(row.name() + " " + row.version() + " was " + what + " ("
                                + row.need().label() + "): " + fact)));
    }
}
