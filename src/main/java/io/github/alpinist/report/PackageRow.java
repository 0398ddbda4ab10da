package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * An Alpine package that pruning looked at.
 *
 * @param name as {@code apk} knows it
 * @param version as installed
 * @param bytes its installed size by the package database; absent where that does not tell
 * @param evidence why it was kept, or why it could go: one fact each, such as
 *     {@code so:libpq.so.5 needed by /usr/bin/app}
 */
public record PackageRow(String name, String version, Optional<Long> bytes, List<String> evidence) {
    public PackageRow {
        evidence = List.copyOf(evidence);
    }
}
