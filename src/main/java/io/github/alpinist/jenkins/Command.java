package io.github.alpinist.jenkins;

import io.github.alpinist.migrate.Finished;
import io.github.alpinist.migrate.Migrator;

/** What a step asks of Alpinist. */
enum Command {
    MIGRATE,
    CONVERT,
    BUILD,
    TEST,
    PRUNE,
    MEASURE,
    REPORT,
    PROPOSE;

    Finished run(Migrator migrator) {
        return switch (this) {
            case MIGRATE -> migrator.migrate();
            case CONVERT -> migrator.convert();
            case BUILD -> migrator.build();
            case TEST -> migrator.test();
            case PRUNE -> migrator.prune();
            case MEASURE -> migrator.measure();
            case REPORT -> migrator.report();
            case PROPOSE -> migrator.propose();
        };
    }
}
