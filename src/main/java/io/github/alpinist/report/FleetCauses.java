package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups the runs that were refused by what refused them. */
final class FleetCauses {
    private record Key(Conclusion.Kind kind, Optional<String> rule) {}

    /** What moved, and what was not to. */
    private static final Set<Conclusion.Kind> UNREFUSED = EnumSet.of(
            Conclusion.Kind.PASSED,
            Conclusion.Kind.BUILD_ONLY,
            Conclusion.Kind.CONVERTED_ONLY,
            Conclusion.Kind.NOTHING_TO_DO);

    private final Map<Key, List<String>> repositories = new LinkedHashMap<>();
    private final Map<Key, Integer> alone = new LinkedHashMap<>();

    private FleetCauses() {}

    /** What keeps most of them, first. */
    static List<FleetCause> of(List<Report> reports) {
        FleetCauses causes = new FleetCauses();
        reports.stream()
                .filter(report -> !UNREFUSED.contains(report.conclusion().kind()))
                .forEach(causes::add);
        return causes.repositories.entrySet().stream()
                .map(entry -> causes.cause(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (FleetCause cause) -> cause.repositories().size())
                        .reversed())
                .toList();
    }

    private FleetCause cause(Key key, List<String> kept) {
        return new FleetCause(key.kind(), key.rule(), kept, alone.getOrDefault(key, 0));
    }

    private void add(Report report) {
        List<Key> keys = keys(report);
        for (Key key : keys) {
            repositories
                    .computeIfAbsent(key, any -> new ArrayList<>())
                    .add(report.subject().repository());
            if (keys.size() == 1) {
                alone.merge(key, 1, Integer::sum);
            }
        }
    }

    private static List<Key> keys(Report report) {
        Conclusion.Kind kind = report.conclusion().kind();
        if (kind != Conclusion.Kind.BLOCKED) {
            return List.of(new Key(kind, Optional.empty()));
        }
        List<Key> keys = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKER)
                .map(Finding::rule)
                .distinct()
                .map(rule -> new Key(kind, Optional.of(rule)))
                .toList();
        return keys.isEmpty() ? List.of(new Key(kind, Optional.empty())) : keys;
    }
}
