package io.github.alpinist.cli;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.ConvertedFile;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.convert.Elsewhere;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.risk.ScriptUses;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Converts files one after the other; each one's folder is its build context. */
final class Conversions {
    private static final String STANDARD_INPUT = "-";
    private static final Set<PosixFilePermission> NEW_FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final int LARGEST_BYTES = 1 << 20;

    private final Catalog catalog;
    private final Release release;
    private final List<String> acceptState;
    private final Lookup lookup;

    Conversions(Catalog catalog, Release release, List<String> acceptState, Lookup lookup) {
        this.catalog = catalog;
        this.release = release;
        this.acceptState = acceptState;
        this.lookup = lookup;
    }

    /** @throws AlpinistException where the file cannot be read at all */
    Conversion convert(String file) {
        Source source = Source.of(file, bytes(file));
        return new Converter(catalog, release, context(file), acceptState)
                .sparing(scriptUses(file))
                .asking(lookup)
                .convert(Dockerfile.parse(source));
    }

    /** Writes what was converted, each beside the file's place below a folder, and moves it there. */
    static void write(Path folder, String file, Conversion conversion) {
        write(below(folder, file), conversion.original().source().withText(conversion.text()), permissions(file));
        for (ConvertedFile script : conversion.files()) {
            String name = script.original().name();
            write(below(folder, name), script.original().withText(script.text()), permissions(name));
        }
    }

    /** Who may do what with the file that is converted; of standard input what a new file has. */
    private static Set<PosixFilePermission> permissions(String file) {
        try {
            return file.equals(STANDARD_INPUT) ? NEW_FILE : Files.getPosixFilePermissions(Path.of(file));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.INPUT, file + " cannot be read: " + e.getMessage(), "Check the path and permissions.", e);
        }
    }

    private static void write(Path target, Source source, Set<PosixFilePermission> permissions) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".alpinist", ".part");
            Files.write(beside, source.bytes());
            Files.setPosixFilePermissions(beside, permissions);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, target + " cannot be written: " + e.getMessage(), "Check the folder.", e);
        }
    }

    /** A file that was refused as a whole, as a finding among the others'. */
    static Finding refusal(String file, AlpinistException error) {
        return new Finding("file-refused", Severity.BLOCKER, new Place(file, 1, 1), error.getMessage(), error.remedy());
    }

    /** A script that changes too, and is not shown. */
    static Finding unwritten(ConvertedFile script) {
        String name = script.original().name();
        return new Finding(
                "script-not-written",
                Severity.WARNING,
                new Place(name, 1, 1),
                "a RUN runs " + name + ", which is converted too and is not written here",
                "write both with --output, or see both with --diff");
    }

    private static Path below(Path folder, String file) {
        String name = file.equals(STANDARD_INPUT) ? "Dockerfile" : file.replaceFirst("^/+", "");
        Path root = folder.toAbsolutePath().normalize();
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root)) {
            throw new AlpinistException(
                    Failure.INPUT, file + " leads out of the folder " + folder, "Give a path without '..'.");
        }
        return target;
    }

    private static BuildContext context(String file) {
        return file.equals(STANDARD_INPUT)
                ? BuildContext.empty()
                : BuildContext.of(folder(file), Path.of(file).getFileName().toString(), prefix(file));
    }

    private static Path folder(String file) {
        return Optional.ofNullable(Path.of(file).toAbsolutePath().normalize().getParent())
                .orElse(Path.of("/"));
    }

    /** What is written before the names of files that are in the file's folder. */
    private static String prefix(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    /** Looks through the git repository that the file is in, or else its folder. */
    private static Elsewhere scriptUses(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return Elsewhere.NONE;
        }
        Path folder = folder(file);
        Path root = Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(each -> Files.exists(each.resolve(".git")))
                .findFirst()
                .orElse(folder);
        String prefix = prefix(root.relativize(folder.resolve("Dockerfile")).toString());
        return new ScriptUses(root, prefix + Path.of(file).getFileName(), prefix);
    }

    private static byte[] bytes(String file) {
        try {
            return file.equals(STANDARD_INPUT) ? System.in.readNBytes(LARGEST_BYTES + 1) : fromDisk(Path.of(file));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.INPUT, file + " cannot be read: " + e.getMessage(), "Check the path and permissions.", e);
        }
    }

    private static byte[] fromDisk(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new AlpinistException(Failure.INPUT, file + " is not a file", "Give the path of a Dockerfile.");
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new AlpinistException(
                    Failure.INPUT, file + " is larger than 1 MiB", "Give the path of a Dockerfile.");
        }
        return Files.readAllBytes(file);
    }
}
