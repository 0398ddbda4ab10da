package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads plain files out of a container; links are not followed. */
final class ContainerFiles {
    private final Engine engine;
    private final String container;

    ContainerFiles(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** Is given each file, and may read as much of it as it wants. */
    interface Reader {
        void read(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /**
     * Reads what stands at a path, and below it; nothing where there is no such path.
     *
     * @param path as {@link Engine#copyFrom} takes it
     * @param remedy for files that cannot be read
     */
    void each(String path, String remedy, Reader reader) {
        Optional<InputStream> source = engine.copyFrom(container, path);
        if (source.isPresent()) {
            each(source.get(), path, remedy, reader);
        }
    }

    private static void each(InputStream source, String path, String remedy, Reader reader) {
        try (source;
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new BufferedInputStream(source, 1 << 16), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isPlainFile(entry)) {
                    reader.read(entry, tar);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.ENGINE, path + " cannot be copied out of the container: " + e.getMessage(), remedy, e);
        }
    }

    private static boolean isPlainFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && !entry.isSparse();
    }
}
