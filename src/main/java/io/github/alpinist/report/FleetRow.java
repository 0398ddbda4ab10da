package io.github.alpinist.report;

import java.util.Optional;

/**
 * One repository of a fleet.
 *
 * @param repository name of its folder
 * @param dockerfile path relative to the repository
 * @param conclusion how its run ended
 * @param reason one sentence
 * @param moved whether it passed, or was built where there is no test
 * @param originalBytes uncompressed size of the original; absent where the saving was not measured
 * @param bytes uncompressed size of the last variant; absent where the saving was not measured
 * @param savedPerPull compressed bytes; absent where not measured
 * @param proposed the patch and the pull request, as recorded
 */
public record FleetRow(
        String repository,
        String dockerfile,
        Conclusion.Kind conclusion,
        String reason,
        boolean moved,
        Optional<Long> originalBytes,
        Optional<Long> bytes,
        Optional<Long> savedPerPull,
        Proposed proposed) {
    static FleetRow of(Report report) {
        Optional<Saving> saving = report.saving();
        Conclusion.Kind kind = report.conclusion().kind();
        return new FleetRow(
                report.subject().repository(),
                report.subject().dockerfile(),
                kind,
                report.conclusion().reason(),
                kind == Conclusion.Kind.PASSED || kind == Conclusion.Kind.BUILD_ONLY,
                saving.map(Saving::originalBytes),
                saving.map(Saving::bytes),
                Pull.ofLast(report).map(Pull::savedBytes),
                report.proposed());
    }

    Optional<Saving> saving() {
        return originalBytes.flatMap(before -> bytes.map(after -> new Saving(before, after)));
    }
}
