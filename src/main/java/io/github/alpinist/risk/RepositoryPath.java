package io.github.alpinist.risk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths of a repository, relative to its root and with slashes. */
final class RepositoryPath {
    private RepositoryPath() {}

    /** The folder of a file; empty for the root. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What a path leads to from a folder; empty where it leads out of the repository or is no path of its files. */
    static Optional<String> resolve(String folder, String path) {
        if (path.startsWith("/") || path.contains("$") || path.contains("://")) {
            return Optional.empty();
        }
        try {
            String resolved =
                    Path.of(folder).resolve(path).normalize().toString().replace('\\', '/');
            return Optional.of(resolved).filter(text -> !text.equals("..") && !text.startsWith("../"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
