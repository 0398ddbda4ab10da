package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One smoke request and how each variant answered.
 *
 * @param path of the request, such as {@code /health}
 * @param runs at most one a variant
 */
public record SmokeResult(String path, List<SmokeRun> runs) {
    public SmokeResult {
        runs = List.copyOf(runs);
    }

    public Optional<SmokeRun> on(VariantName variant) {
        return runs.stream().filter(run -> run.variant() == variant).findFirst();
    }
}
