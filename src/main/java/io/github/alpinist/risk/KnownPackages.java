package io.github.alpinist.risk;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is known of the packages of one registry: a table {@code packages/REGISTRY.tsv} of six cells a row (name,
 * versions, risk, what, remedy, source); lines that begin with a number sign are comments.
 */
final class KnownPackages {
    private final Map<String, List<KnownPackage>> byName;

    private KnownPackages(List<KnownPackage> rows) {
        byName = rows.stream().collect(groupingBy(KnownPackage::name));
    }

    static KnownPackages of(String registry) {
        String name = "packages/" + registry + ".tsv";
        try (InputStream in = KnownPackages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no such resource: " + name);
            }
            return new KnownPackages(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> row(name, line))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that speak of a version of a package. */
    List<KnownPackage> rows(String name, String version) {
        return rows(name).stream()
                .filter(row -> row.versions().contains(version))
                .toList();
    }

    /** The rows that speak of a package in any version. */
    List<KnownPackage> rows(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private static KnownPackage row(String table, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException(table + ": a row has not six cells: " + line);
        }
        return new KnownPackage(
                cells[0], VersionRange.parse(cells[1]), Risks.of(cells[2]).id(), cells[3], cells[4], cells[5]);
    }
}
