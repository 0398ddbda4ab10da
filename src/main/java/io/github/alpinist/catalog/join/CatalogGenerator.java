package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.IndexKeys;
import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the generated tables of the catalogue from the distributions' own indexes. */
public final class CatalogGenerator {
    /**
     * A table that was written.
     *
     * @param rows without the comments
     */
    public record Written(Path file, long rows) {}

    private final DebianPackages debian = new DebianPackages();
    private final AlpineMirror alpine;

    /**
     * Reads Alpine's side.
     *
     * @param alpine a mirror's URL, or a folder laid out as mirrors are, or with lists of names; see
     *     {@code docs/catalogue.md}
     * @param releases those to read; all that are in the folder where it is empty
     * @param keys the folder of the keys that sign the indexes; where it is empty no signature is checked
     * @throws AlpinistException where an index cannot be had or believed
     */
    public CatalogGenerator(String alpine, Collection<Release> releases, Optional<Path> keys) {
        try {
            this.alpine = new AlpineMirror(alpine, releases, keys.map(IndexKeys::new));
        } catch (IOException e) {
            throw failure("An index cannot be read: ", e);
        }
    }

    /**
     * Reads a folder of Debian's or Ubuntu's indexes, one folder a suite, each with any {@code Packages*.gz} and
     * {@code Contents-*.gz}. Of a package of several suites the one read last describes it.
     *
     * @throws AlpinistException where a file cannot be read
     */
    public void readFolder(Path folder) {
        try {
            for (Path suite : sorted(folder)) {
                readSuite(suite);
            }
        } catch (IOException e) {
            throw failure("An index cannot be read: ", e);
        }
    }

    /**
     * Fetches a suite's indexes, and holds them against its {@code Release}, whose own signature is not checked.
     *
     * @param url of the folder that has {@code dists}
     * @param components of the suite, such as {@code main}
     * @param said told of each index that was fetched
     * @throws AlpinistException where an index cannot be had, or is not what {@code Release} says
     */
    public void readMirror(String url, String suite, List<String> components, Consumer<String> said) {
        try {
            new DebianMirror(url, components, said).read(suite, debian);
        } catch (IOException e) {
            throw failure("An index of " + suite + " cannot be read: ", e);
        }
    }

    private void readSuite(Path suite) throws IOException {
        List<Path> files = sorted(suite);
        List<Path> packages = startingWith("Packages", files);
        if (packages.isEmpty()) {
            throw new NoSuchFileException(suite.resolve("Packages.gz").toString());
        }
        for (Path file : packages) {
            try (InputStream in = Files.newInputStream(file)) {
                debian.readPackages(in);
            }
        }
        for (Path file : startingWith("Contents-", files)) {
            try (InputStream in = Files.newInputStream(file)) {
                debian.readContents(in);
            }
        }
    }

    private static List<Path> startingWith(String start, List<Path> files) {
        return files.stream()
                .filter(file -> file.getFileName().toString().matches(Pattern.quote(start) + ".*\\.gz"))
                .toList();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** The lines of {@code packages.tsv}, by Debian's names; of two for one name the newer release's comes first. */
    public List<String> packageLines() {
        List<Join> joins =
                alpine.sides().stream().map(side -> new Join(debian, side)).toList();
        SortedMap<String, List<Row>> rows = new TreeMap<>();
        for (DebianPackage each : debian.all()) {
            rows.put(each.name(), distinct(joins.stream().flatMap(join -> join.rows(each).stream())));
        }
        debian.virtual()
                .forEach((name, providers) -> rows.put(
                        name, distinct(joins.stream().flatMap(join -> join.virtualRow(name, providers).stream()))));
        return rows.values().stream().flatMap(List::stream).map(Row::line).toList();
    }

    private static List<Row> distinct(Stream<Row> rows) {
        Set<List<String>> seen = new HashSet<>();
        return rows.filter(row -> seen.add(row.alpineNames())).toList();
    }

    /** The lines of {@code names.tsv}, by name; the first tells which releases it is of. */
    public List<String> nameLines() {
        NameTable names = new NameTable(alpine);
        return Stream.concat(Stream.of(names.heading()), names.lines()).toList();
    }

    /**
     * Writes both tables into a folder.
     *
     * @throws AlpinistException where a file cannot be written
     */
    public List<Written> write(Path folder) {
        Written packages = write(
                folder.resolve("packages.tsv"),
                "# Generated: Debian's package, Alpine's packages, the grade, the evidence. docs/catalogue.md says how.",
                packageLines());
        Written names = write(
                folder.resolve("names.tsv"),
                "# Generated: what apk add knows by name in main and community of x86_64, and in which releases unless in all.",
                nameLines());
        return List.of(packages, names);
    }

    private static Written write(Path file, String heading, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(heading));
        all.addAll(lines);
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                Files.writeString(beside, String.join("\n", all) + "\n");
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            return new Written(
                    file, lines.stream().filter(line -> line.charAt(0) != '#').count());
        } catch (IOException e) {
            throw failure("The catalogue cannot be written: ", e);
        }
    }

    private static AlpinistException failure(String what, IOException cause) {
        return new AlpinistException(
                Failure.FILES,
                what + cause.getMessage(),
                "Lay the indexes out as docs/catalogue.md says, in folders that can be read and written.",
                cause);
    }

    /**
     * Writes the table of the official images' tags into a folder.
     *
     * @param log what {@code git log -p -- library/} prints in the repository {@code docker-library/official-images}
     * @throws AlpinistException where a file cannot be read or written
     */
    public static Written writeTags(Path log, Path folder) {
        try (BufferedReader reader = Files.newBufferedReader(log)) {
            return write(
                    folder.resolve("tags.tsv"),
                    "# Generated: an official image's tag on Alpine without the release, and the releases; * is the tag itself.",
                    new TagTable(reader).lines().toList());
        } catch (IOException e) {
            throw failure("The log of the official images cannot be read: ", e);
        }
    }
}
