package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.DockerIgnore;
import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfKind;
import io.github.alpinist.elf.ElfReader;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder on disk, of which no link leads out. */
final class FolderContext implements BuildContext {
    private static final long MAX_BYTES = 1 << 20;

    /** More are in a context only by oversight. */
    private static final int MOST_FILES = 20_000;

    /** What git and Alpinist keep there for themselves. */
    private static final Pattern OWN = Pattern.compile("(?:^|/)\\.(?:git|alpinist)/");

    private final Path folder;
    private final String dockerfile;
    private final String prefix;
    private Optional<Predicate<String>> leftOut = Optional.empty();

    FolderContext(Path folder, String dockerfile, String prefix) {
        this.folder = folder;
        this.dockerfile = dockerfile;
        this.prefix = prefix;
    }

    @Override
    public boolean exists(String path) {
        return entering(path).isPresent();
    }

    @Override
    public Optional<String> real(String path) {
        return entering(path).flatMap(this::relative);
    }

    private Optional<String> relative(Path file) {
        try {
            return Optional.of(folder.toRealPath().relativize(file).toString().replace('\\', '/'));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Source> source(String path) {
        return entering(path).flatMap(this::source);
    }

    /** A file that is sent to the build, and that belongs to the project. */
    private Optional<Path> entering(String path) {
        return resolve(path)
                .filter(file ->
                        relative(file).filter(real -> !leftOut().test(real)).isPresent());
    }

    private Predicate<String> leftOut() {
        if (leftOut.isEmpty()) {
            Predicate<String> own = path -> OWN.matcher(path).find();
            leftOut =
                    Optional.of(ignore().map(lines -> own.or(lines::leavesOut)).orElse(own));
        }
        return leftOut.get();
    }

    @Override
    public SortedMap<String, ElfFile> programs() {
        SortedMap<String, ElfFile> programs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !OWN.matcher(path(file)).find())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES)
                    .filter(file -> !leftOut().test(path(file)))
                    .forEach(file -> program(file).ifPresent(elf -> programs.put(path(file), elf)));
        } catch (IOException | UncheckedIOException e) {
            return programs;
        }
        return programs;
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** The build tells that a file is no ignore file. */
    private Optional<DockerIgnore> ignore() {
        try {
            return DockerIgnore.names(dockerfile).stream()
                    .flatMap(name -> resolve(name).flatMap(this::source).map(Source::text).stream())
                    .findFirst()
                    .map(DockerIgnore::parse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ElfFile> program(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return ElfReader.read(channel)
                    .file()
                    .filter(elf -> elf.kind() == ElfKind.PROGRAM || elf.kind() == ElfKind.LIBRARY);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> resolve(String path) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(path.replaceFirst("^/+", "")).toRealPath();
            return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Source> source(Path file) {
        try {
            return Files.size(file) > MAX_BYTES
                    ? Optional.empty()
                    : relative(file).map(path -> prefix + path).flatMap(name -> source(name, file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Source> source(String name, Path file) {
        try {
            return Optional.of(Source.of(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
