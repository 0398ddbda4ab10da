package io.github.alpinist.cli;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Engines;

/** The engine that the user's environment names. */
final class EngineOfUser {
    private EngineOfUser() {}

    static Engine connect() {
        return Engines.connect(System.getenv());
    }
}
