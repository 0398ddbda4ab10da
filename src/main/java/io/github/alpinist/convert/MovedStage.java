package io.github.alpinist.convert;

import java.util.Optional;

/**
 * A stage that a conversion moves to Alpine.
 *
 * @param index its number, from 0
 * @param image what it, or the first stage that it stands on, is built on now; empty where no image is known
 */
public record MovedStage(int index, Optional<String> image) {}
