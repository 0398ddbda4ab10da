package io.github.alpinist.measure;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Quantity;

/** One build of a variant, from nothing. */
final class BuildTurn {
    private static final Series BUILD = Series.of(Quantity.BUILD);
    private static final String METHOD = "a build without any cache, one after the other, its base images at hand";

    private final Builder builder;
    private final Ledger ledger;

    BuildTurn(Builder builder, Ledger ledger) {
        this.builder = builder;
        this.ledger = ledger;
    }

    void take(Target target) {
        if (ledger.isMissed(BUILD)) {
            return;
        }
        try {
            long start = System.nanoTime();
            builder.build(target);
            ledger.add(BUILD, METHOD, target.variant(), (System.nanoTime() - start) / 1_000_000);
        } catch (AlpinistException e) {
            Misfortune.of(e, target).keep(ledger, BUILD);
        }
    }
}
