package io.github.alpinist.report;

import java.util.Optional;

/**
 * What two reports measured of the same by running a variant.
 *
 * @param quantity what
 * @param subject of which, such as a test command; absent where there is only one
 * @param before of the first
 * @param after of the second, of the same variant
 * @param difference of the second to the first
 */
public record MeasuredChange(
        Quantity quantity, Optional<String> subject, Samples before, Samples after, Difference difference) {}
