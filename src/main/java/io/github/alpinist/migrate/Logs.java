package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One variant's output in one stage: kept in a file, and shown while it comes, up to a limit. */
final class Logs implements LogSink, AutoCloseable {
    /** A program that writes without an end must not fill the disk. */
    static final long LARGEST_CHARACTERS = 32L << 20;

    private final String variant;
    private final Progress progress;
    private final BufferedWriter writer;
    private final Path file;
    private long characters;

    private Logs(String variant, Progress progress, Path file) throws IOException {
        this.variant = variant;
        this.progress = progress;
        this.file = file;
        this.writer = Files.newBufferedWriter(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** Begins the file {@code logs/STAGE-VARIANT.log} anew. */
    static Logs open(Workspace workspace, String stage, String variant, Progress progress) {
        Path file = workspace.path("logs").resolve(stage + "-" + variant + ".log");
        try {
            if (Files.isSymbolicLink(workspace.path("logs"))) {
                throw new IOException("its folder is a link, which may lead anywhere");
            }
            Files.createDirectories(file.getParent());
            return new Logs(variant, progress, file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public synchronized void line(Stream stream, String text) {
        boolean full = characters > LARGEST_CHARACTERS;
        characters += text.length() + 1L;
        if (!full) {
            keep(characters > LARGEST_CHARACTERS ? "(the rest is left out, because this log is full)" : text);
        }
    }

    private void keep(String text) {
        try {
            writer.write(text);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        progress.output(variant, text);
    }

    @Override
    public void step(BuildStep step) {
        progress.step(variant, step);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static AlpinistException unwritable(Path file, IOException cause) {
        return new AlpinistException(
                Failure.FILES,
                file + " cannot be written: " + cause.getMessage(),
                "Check its permissions, and the free space on its disk.",
                cause);
    }
}
