package io.github.alpinist.dockerfile;

import java.util.Optional;

/**
 * A variable as one instruction sees it.
 *
 * @param value as far as it is known; that of an ARG is its default where no build argument was given
 * @param assignment what gave the value, so that it can be changed where it is written; none where a build argument or
 *     the base image does
 * @param argument whether it is an ARG, which a build argument may set to anything
 */
public record Variable(String name, Value value, Optional<Assignment> assignment, boolean argument) {
    /** The value, where it is known for certain. */
    public Optional<String> known() {
        return value instanceof Value.Known known ? Optional.of(known.text()) : Optional.empty();
    }
}
