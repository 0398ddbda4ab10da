package io.github.alpinist.report;

import java.util.Optional;

/**
 * A test command or a smoke request that ended otherwise in the second of two reports.
 *
 * @param check the command, or {@code GET} and the path
 * @param variant on which
 * @param before in the first; absent where it was not there
 * @param after in the second; absent where it was not there
 */
public record CheckChange(String check, VariantName variant, Optional<Verdict> before, Optional<Verdict> after) {}
