package io.github.alpinist.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a container's health check says of it. */
public enum Health {
    /** It has not passed yet, and may still. */
    STARTING,
    HEALTHY,
    UNHEALTHY;

    /** Reads the engine's word; empty for {@code none} and for what is not known. */
    static Optional<Health> of(String word) {
        return Arrays.stream(values())
                .filter(health -> health.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
