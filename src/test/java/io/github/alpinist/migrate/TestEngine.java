package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Engines;
import io.github.alpinist.finding.AlpinistException;
import org.junit.jupiter.api.Assumptions;

/** The engine that tests run on. */
public final class TestEngine {
    private TestEngine() {}

    /** Skips the test where there is none. */
    public static Engine connected() {
        try {
            return Engines.connect(System.getenv());
        } catch (AlpinistException e) {
            return Assumptions.abort("skipped: " + e.getMessage() + " To run it: " + e.remedy());
        }
    }
}
