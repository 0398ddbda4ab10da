package io.github.alpinist.cli;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.ImageFiles;
import io.github.alpinist.migrate.Scans;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads the file system of what a person wants scanned. */
final class ScanSubject {
    private static final TreeReader READER = new TreeReader(KeptTexts.ofDatabases(), Set.of());

    private ScanSubject() {}

    /** @throws AlpinistException where it is no folder, no archive and no image of the engine */
    static FileTree read(String subject) {
        Path path = Path.of(subject);
        if (Files.isDirectory(path)) {
            return READER.folder(path);
        }
        return Files.isRegularFile(path) ? READER.file(path).tree() : image(subject);
    }

    private static FileTree image(String name) {
        try (Engine engine = EngineOfUser.connect()) {
            if (engine.image(name).isEmpty()) {
                throw new AlpinistException(
                        Failure.INPUT,
                        name + " is no folder, no file, and no image of the engine",
                        "Check the name, or pull the image first.");
            }
            Scans.removeLeft(engine);
            return ImageFiles.of(engine, name, Scans.labels(), Set.of());
        }
    }
}
