package io.github.alpinist.report;

import io.github.alpinist.prune.Need;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An Alpine package that pruning looked at.
 *
 * @param name as {@code apk} knows it
 * @param version as installed
 * @param need how sure it is that the program needs it; a kept package that is only suspected may be too many
 * @param bytes its installed size by the package database; absent where that does not tell
 * @param evidence why it was kept, or why it could go: one fact each, such as
 *     {@code so:libpq.so.5 needed by /usr/bin/app}
 */
public record PackageRow(String name, String version, Need need, Optional<Long> bytes, List<String> evidence) {
    public PackageRow {
        evidence = List.copyOf(evidence);
    }

    PackageRow masked(UnaryOperator<String> mask) {
        return new PackageRow(
                name, version, need, bytes, evidence.stream().map(mask).toList());
    }
}
