package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * Sums over the repositories of a fleet that moved, and of which the figures were measured.
 *
 * @param repositories whose reports could be read
 * @param moved that passed, or were built where there is no test
 * @param measured that moved, and whose uncompressed sizes are known
 * @param originalBytes of the originals, uncompressed
 * @param bytes of what they became, uncompressed
 * @param pulled that moved, and whose compressed sizes are known
 * @param savedPerPull compressed bytes, one pull of each
 */
public record FleetTotals(
        int repositories, int moved, int measured, long originalBytes, long bytes, int pulled, long savedPerPull) {
    static FleetTotals of(List<FleetRow> rows) {
        List<FleetRow> moved = rows.stream().filter(FleetRow::moved).toList();
        List<Saving> savings =
                moved.stream().flatMap(row -> row.saving().stream()).toList();
        List<Long> pulls =
                moved.stream().flatMap(row -> row.savedPerPull().stream()).toList();
        return new FleetTotals(
                rows.size(),
                moved.size(),
                savings.size(),
                savings.stream().mapToLong(Saving::originalBytes).sum(),
                savings.stream().mapToLong(Saving::bytes).sum(),
                pulls.size(),
                pulls.stream().mapToLong(Long::longValue).sum());
    }

    Optional<Saving> saving() {
        return originalBytes > 0 ? Optional.of(new Saving(originalBytes, bytes)) : Optional.empty();
    }
}
