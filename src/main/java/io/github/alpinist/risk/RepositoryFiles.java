package io.github.alpinist.risk;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files of a repository by their paths, relative to its root and with slashes. Links are not followed; what package
 * managers unpack, and what holds no sources, is left out.
 */
public final class RepositoryFiles {
    /** Locks of large projects take several megabytes. */
    private static final long LARGEST_BYTES = 16 << 20;

    private static final long SHORT_BYTES = 1 << 20;

    /** More are in a repository only by oversight. */
    private static final int MOST_FILES = 50_000;

    private static final Set<String> LEFT_OUT =
            Set.of(".git", ".hg", ".svn", ".alpinist", "node_modules", ".venv", "venv", "__pycache__");

    private final Path root;
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> unread = Collections.synchronizedSet(new TreeSet<>());

    private RepositoryFiles(Path root) {
        this.root = root;
    }

    /** The files below a folder; of a very large one only the first. */
    public static RepositoryFiles of(Path root) throws IOException {
        RepositoryFiles files = new RepositoryFiles(root);
        Files.walkFileTree(root, files.new Lister());
        return files;
    }

    /** @throws AlpinistException where the folder cannot be read */
    public static RepositoryFiles in(Path root) {
        try {
            return of(root);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, "The repository cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** Those whose name, without the folders before it, matches. */
    List<String> named(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return matching(path -> pattern.matcher(name(path)).matches());
    }

    /** Those whose path matches. */
    List<String> matching(Predicate<String> wanted) {
        return paths.stream().filter(wanted).toList();
    }

    boolean exists(String path) {
        return paths.contains(path);
    }

    /** A file's text; empty where there is no such file, where it is larger than 16 MiB, and where it is no text. */
    Optional<Source> text(String path) {
        Path file = root.resolve(path);
        try {
            if (!paths.contains(path)) {
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST_BYTES) {
                unread.add(path);
                return Optional.empty();
            }
            Source source = Source.of(path, Files.readAllBytes(file));
            return Optional.of(source).filter(text -> text.text().indexOf('\0') < 0);
        } catch (IOException e) {
            unread.add(path);
            return Optional.empty();
        }
    }

    /** Where a file is on disk, for what is no text. */
    Path onDisk(String path) {
        return root.resolve(path);
    }

    /** The text of a file of at most 1 MiB: what people write by hand is no larger. */
    Optional<Source> shortText(String path) {
        return onDisk(path).toFile().length() > SHORT_BYTES ? Optional.empty() : text(path);
    }

    /** The first of what could not be read or was too large, or is behind the last file that was listed. */
    Optional<String> unseen() {
        Optional<String> first = Set.copyOf(unread).stream().sorted().findFirst();
        return first.or(() -> paths.size() < MOST_FILES
                ? Optional.empty()
                : Optional.of("what comes after the first " + MOST_FILES + " files"));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private final class Lister extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(String.valueOf(folder.getFileName())) && !folder.equals(root)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                paths.add(root.relativize(file).toString().replace('\\', '/'));
            }
            return paths.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unread.add(root.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
        }
    }
}
