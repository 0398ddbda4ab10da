package io.github.alpinist.measure;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Set;

/** Something that went wrong while measuring, which costs what was measured then, and not the run. */
final class Misfortune {
    private static final Set<Failure> ENDS_RUN = Set.of(Failure.INTERRUPTED, Failure.FILES, Failure.ENGINE);

    private final String reason;

    private Misfortune(String reason) {
        this.reason = reason;
    }

    /** @throws AlpinistException the same, where no later part of the run could go on either */
    static Misfortune of(AlpinistException error, Target target) {
        if (ENDS_RUN.contains(error.failure())) {
            throw error;
        }
        return new Misfortune("on " + target.variant().label() + ": " + error.getMessage());
    }

    void keep(Ledger ledger, Series... series) {
        for (Series each : series) {
            ledger.miss(each, reason);
        }
    }
}
