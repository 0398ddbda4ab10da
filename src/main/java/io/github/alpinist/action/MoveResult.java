package io.github.alpinist.action;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.migrate.Finished;
import io.github.alpinist.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a move ended, as a workflow sees it.
 *
 * @param finished what it left
 */
record MoveResult(Finished finished) {
    /** GitHub shows ten annotations of a kind and step. */
    private static final int ANNOTATIONS = 10;

    /** What was not measured or made is absent. */
    Map<String, String> outputs() {
        Report report = finished.report();
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("conclusion", label(report.conclusion().kind()));
        report.saving().ifPresent(saving -> {
            outputs.put("saved-bytes", String.valueOf(saving.savedBytes()));
            outputs.put("saved-percent", String.format(Locale.ROOT, "%.1f", saving.percent()));
        });
        report.proposed().pullRequest().ifPresent(url -> outputs.put("pull-request", url));
        Optional.ofNullable(finished.files().get("report")).ifPresent(file -> outputs.put("report", file));
        return outputs;
    }

    /** The most important findings, the worst first. */
    List<Finding> findings() {
        return finished.report().findingsByWeight().stream().limit(ANNOTATIONS).toList();
    }

    private static String label(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
