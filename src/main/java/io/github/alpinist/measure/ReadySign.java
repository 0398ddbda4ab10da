package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;

/** What tells that a program has started. */
interface ReadySign {
    /** In words, with how exact it is. */
    String method();

    /** Makes what it needs beside the program; called before the program starts. */
    void prepare(Surroundings surroundings);

    /** How the program's health is asked meanwhile: not at all where this is no matter of its health. */
    HealthTest health(Duration within);

    /** Waits for the sign of a container that was just started; false where it did not come in this time. */
    boolean await(Engine engine, String container, Surroundings surroundings, Duration within);
}
