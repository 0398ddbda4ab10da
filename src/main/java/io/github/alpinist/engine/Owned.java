package io.github.alpinist.engine;

import java.util.Map;

/**
 * Something on the engine that carries a label.
 *
 * @param kind what it is
 * @param id by which it is removed
 * @param name as shown to people
 * @param labels all of its labels
 */
public record Owned(Kind kind, String id, String name, Map<String, String> labels) {
    /** What can carry a label, in the order in which they can be removed. */
    public enum Kind {
        CONTAINER,
        IMAGE,
        NETWORK,
        VOLUME
    }

    public Owned {
        labels = Map.copyOf(labels);
    }
}
