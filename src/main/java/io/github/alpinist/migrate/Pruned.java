package io.github.alpinist.migrate;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Attempt;
import io.github.alpinist.report.FileRow;
import io.github.alpinist.report.Packages;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What pruning came to.
 *
 * @param slim the variant that passed; absent where nothing could go
 * @param packages kept and dropped, with the evidence
 * @param files left out and kept, by class
 * @param attempts of the search
 * @param findings in the order in which they were made
 */
public record Pruned(
        Optional<Slim> slim, Packages packages, List<FileRow> files, List<Attempt> attempts, List<Finding> findings) {
    public Pruned {
        files = List.copyOf(files);
        attempts = List.copyOf(attempts);
        findings = List.copyOf(findings);
    }

    /** The same, where what was read in images and heard of tests is told without what must stay hidden. */
    Pruned masked(UnaryOperator<String> mask) {
        return new Pruned(
                slim,
                packages.masked(mask),
                files.stream().map(row -> row.masked(mask)).toList(),
                attempts.stream().map(attempt -> attempt.masked(mask)).toList(),
                findings.stream().map(finding -> finding.masked(mask)).toList());
    }
}
