package io.github.alpinist.verify;

import io.github.alpinist.engine.Confidential;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Files of the repository as a tar, owned by root, that anyone in the container may read; none that is confidential. */
public final class CopiedFiles {
    private static final int DIRECTORY_MODE = 0755;
    private static final int READABLE = 0444;

    private CopiedFiles() {}

    /** @throws AlpinistException where a path does not exist, or leads out of the repository */
    public static InputStream tar(Path repository, List<String> paths) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (String path : paths) {
                add(tar, repository, inside(repository, path));
            }
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, "The files for the tests cannot be read: " + e.getMessage(), "Check them.", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Path inside(Path repository, String path) throws IOException {
        Path file = repository.resolve(path).normalize();
        if (!Files.exists(file) || !file.toRealPath().startsWith(repository.toRealPath())) {
            throw new AlpinistException(
                    Failure.INPUT,
                    path + ", which the tests ask for, does not exist in the repository, or leads out of it",
                    "Name a file or folder of the repository, relative to its root.");
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, Path repository, Path top) throws IOException {
        if (Confidential.is(top)) {
            return;
        }
        addOne(tar, repository.relativize(top).toString(), top);
        if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> children = Files.list(top)) {
                for (Path child : children.sorted().toList()) {
                    add(tar, repository, child);
                }
            }
        }
    }

    private static void addOne(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        if (Files.isSymbolicLink(file)) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(file).toString());
            put(tar, link);
        } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            TarArchiveEntry directory = new TarArchiveEntry(name + "/");
            directory.setMode(DIRECTORY_MODE);
            put(tar, directory);
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            addFile(tar, name, file);
        }
    }

    private static void addFile(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(Files.size(file));
        entry.setModTime(Files.getLastModifiedTime(file));
        entry.setMode(mode(file));
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    private static int mode(Path file) throws IOException {
        boolean executable = PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .contains("x");
        return READABLE | (executable ? 0111 : 0) | 0200;
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
