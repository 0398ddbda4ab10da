package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The run's own folder, {@code .alpinist}, in the repository; git is told to ignore it, and one run at a time has it. */
public final class Workspace implements AutoCloseable {
    /** Its name below the repository's root. */
    public static final String NAME = ".alpinist";

    private static final String PART = ".part";

    private static final long LARGEST_BYTES = 64L << 20;
    private static final String IGNORE_ALL = "*\n";

    private final Path folder;
    private final FileChannel lockFile;
    private final boolean trusted;

    private Workspace(Path folder, FileChannel lockFile, boolean trusted) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.trusted = trusted;
    }

    /**
     * Makes the folder where it is missing, and locks it.
     *
     * @throws AlpinistException where another run has it, or where it is a link or cannot be written
     */
    public static Workspace open(Path repository) {
        Path folder = repository.resolve(NAME);
        try {
            if (Files.isSymbolicLink(folder) || Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new AlpinistException(
                        Failure.INPUT, NAME + " is not a folder of the repository's own", "Remove it, and run again.");
            }
            Files.createDirectories(folder);
            Workspace workspace = new Workspace(folder, lock(folder), !new Git(repository).mayTrack(NAME));
            workspace.removeParts();
            workspace.hideFromGit();
            return workspace;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Whether no run works in the repository; one may begin right after. */
    public static boolean isFree(Path repository) {
        Path lock = repository.resolve(NAME).resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return tryLock(channel);
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw unwritable(lock, e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        if (tryLock(channel)) {
            LockOwner.write(channel);
            return channel;
        }
        try (channel) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "Another run of Alpinist works in this repository" + LockOwner.read(channel),
                    "Wait for it to end. The lock goes with its process, also where that was killed.");
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Written only where it is missing, so that a run on a full disk comes far enough to say so in its own words. */
    private void hideFromGit() throws IOException {
        Path file = folder.resolve(".gitignore");
        boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == IGNORE_ALL.length()
                && Files.readString(file).equals(IGNORE_ALL);
        if (!there) {
            write(".gitignore", IGNORE_ALL);
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes a file beside its place and moves it there, so that no one ever sees half of it. */
    public Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file beside its place and moves it there, so that no one ever sees half of it. */
    public Path write(String name, byte[] bytes) {
        Path target = folder.resolve(name);
        try {
            Path beside = Files.createTempFile(folder, "." + target.getFileName(), PART);
            try {
                writeWhole(beside, bytes);
                return Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** A stream, because a channel breaks off where its thread was interrupted, and the record must still be kept. */
    private static void writeWhole(Path file, byte[] bytes) throws IOException {
        try (OutputStream output = new FileOutputStream(file.toFile())) {
            output.write(bytes);
        }
    }

    /** What a killed run was writing, which the lock's owner knows to be dead. */
    private void removeParts() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        }
    }

    /** Removes a file; one that is not there is no error. */
    void delete(String name) {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Whether what lies here was written here, and did not come with the repository. */
    boolean isTrusted() {
        return trusted;
    }

    /** A trusted file's text; empty where it is absent or a link, or larger than anything that is written here. */
    public Optional<String> read(String name) {
        Path file = folder.resolve(name);
        if (!trusted || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Files.size(file) > LARGEST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, file + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static AlpinistException unwritable(Path path, IOException cause) {
        return new AlpinistException(
                Failure.FILES,
                path + " cannot be written: " + cause.getMessage(),
                "Check its permissions, and the free space on its disk.",
                cause);
    }
}
