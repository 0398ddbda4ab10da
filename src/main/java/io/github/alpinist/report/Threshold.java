package io.github.alpinist.report;

import java.util.Optional;

/**
 * A bound on what a move may cost, and what was measured of it.
 *
 * @param name as the configuration has it, such as {@code max-test-slowdown}
 * @param limit in percent of the original
 * @param percent the worst that was measured; absent where nothing was
 * @param held whether it is kept; what was not measured, or differs by less than its spread, keeps it
 * @param detail in words: of what, and by how much
 */
public record Threshold(String name, double limit, Optional<Double> percent, boolean held, String detail) {}
