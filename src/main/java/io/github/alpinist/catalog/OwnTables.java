package io.github.alpinist.catalog;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables that a person has beside the bundled ones: a folder with any of them, or a file that is what
 * {@code curated.tsv} would be in such a folder.
 */
final class OwnTables {
    /** None at all. */
    static final OwnTables NONE = new OwnTables(Map.of());

    private static final String CURATED = "curated.tsv";
    private static final Map<String, Integer> CELLS =
            new TreeMap<>(Map.of(CURATED, 5, "packages.tsv", 4, "names.tsv", 2, "tags.tsv", 2));

    private final Map<String, TableFile> files;

    private OwnTables(Map<String, TableFile> files) {
        this.files = files;
    }

    /** @throws AlpinistException where there is no table, or one that cannot be read or leads out of its folder */
    static OwnTables read(Path place) {
        if (!Files.isDirectory(place)) {
            return new OwnTables(Map.of(CURATED, TableFile.read(place)));
        }
        Map<String, TableFile> found = new TreeMap<>();
        for (String name : CELLS.keySet()) {
            Path file = place.resolve(name);
            if (Files.exists(file)) {
                requireWithin(place, file);
                found.put(name, TableFile.read(file));
            }
        }
        if (found.isEmpty()) {
            throw refused("The folder " + place + " has none of " + String.join(", ", CELLS.keySet()));
        }
        return new OwnTables(found);
    }

    /** A folder may come with the repository that is migrated, and shows nothing that is not in it. */
    private static void requireWithin(Path folder, Path file) {
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw refused(file + " is a link out of its folder");
            }
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    private static AlpinistException refused(String what) {
        return new AlpinistException(
                Failure.INPUT, what, "Name a folder that 'alpinist catalog' made, or a file of curated rows.");
    }

    /** The curated rows, which come before the bundled ones; none where there is no such table. */
    Table curated() {
        return Optional.ofNullable(files.get(CURATED)).map(TableFile::curated).orElseGet(() -> new Table(""));
    }

    /** The curated rows' file, without the folders of this machine, as findings call it. */
    String nameOfCurated() {
        return Optional.ofNullable(files.get(CURATED))
                .map(file -> String.valueOf(Path.of(file.place()).getFileName()))
                .orElse(CURATED);
    }

    /** The generated table of that name; the bundled one where there is no other. */
    SortedTable generated(String name) {
        return Optional.ofNullable(files.get(name))
                .map(file -> file.sorted(CELLS.getOrDefault(name, 0)))
                .orElseGet(() -> SortedTable.bundled(name));
    }

    /** Of all that stands in the tables. */
    String digest() {
        Sha256 digest = new Sha256();
        files.forEach((name, file) -> {
            digest.add(name.getBytes(StandardCharsets.UTF_8));
            digest.add(file.text().getBytes(StandardCharsets.UTF_8));
        });
        return digest.hex();
    }
}
