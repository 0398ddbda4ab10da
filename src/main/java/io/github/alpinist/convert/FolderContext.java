package io.github.alpinist.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder on disk, of which no link leads out. */
final class FolderContext implements BuildContext {
    private static final long MAX_BYTES = 1 << 20;

    private final Path folder;

    FolderContext(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean exists(String path) {
        return resolve(path).isPresent();
    }

    @Override
    public Optional<String> read(String path) {
        return resolve(path).flatMap(FolderContext::text);
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

    private static Optional<String> text(Path file) {
        try {
            return Files.size(file) > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
