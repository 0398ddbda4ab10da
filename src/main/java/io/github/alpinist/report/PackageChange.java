package io.github.alpinist.report;

import java.util.Optional;

/**
 * A package of a variant that came, went or changed its version between two reports.
 *
 * @param variant whose
 * @param name as the distribution names it
 * @param before its version in the first; absent where it came
 * @param after its version in the second; absent where it went
 */
public record PackageChange(VariantName variant, String name, Optional<String> before, Optional<String> after) {}
