package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Masking;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.prune.CandidateKind;
import io.github.alpinist.prune.Need;
import io.github.alpinist.report.Attempt;
import io.github.alpinist.report.FileRow;
import io.github.alpinist.report.PackageRow;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Restored;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pruning tells of an image's files and tests' output. */
class PrunedTest {
    private static final String SAID = "token=secret-value";

    @Test
    void holdsNoValueThatMustStayHidden() {
        PackageRow row = new PackageRow("git", "1", Need.NEEDED, Optional.empty(), List.of(SAID));
        Pruned pruned = new Pruned(
                Optional.empty(),
                new Packages(List.of(row), List.of(row)),
                List.of(new FileRow("caches", "caches", true, 1, 1, SAID)),
                List.of(new Attempt(
                        1, CandidateKind.PROBE, List.of("git"), Optional.of(SAID), List.of(new Restored("git", SAID)))),
                List.of(new Finding("prune-bound", Severity.NOTE, new Place("Dockerfile", 1, 1), SAID, SAID)));

        Pruned masked = pruned.masked(Masking.of(List.of("secret-value"))::mask);

        assertThat(masked.toString()).doesNotContain("secret-value").contains("token=***");
        assertThat(masked.toString()).isEqualTo(pruned.toString().replace("secret-value", "***"));
    }
}
