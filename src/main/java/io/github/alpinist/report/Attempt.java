package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One attempt of the search for the smallest variant that passes.
 *
 * @param number from 1
 * @param failed what failed; absent where everything passed
 * @param restored what came back after it, and why
 */
public record Attempt(int number, Optional<String> failed, List<Restored> restored) {
    public Attempt {
        restored = List.copyOf(restored);
    }
}
