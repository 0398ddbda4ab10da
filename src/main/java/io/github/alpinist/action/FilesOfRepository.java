package io.github.alpinist.action;

import java.nio.file.Path;

/**
 * Paths as annotations name them: relative to what was checked out, where the move is of a folder in it.
 *
 * @param checkout the runner's workspace
 * @param directory that was migrated
 */
record FilesOfRepository(Path checkout, Path directory) {
    static FilesOfRepository of(Runner runner) {
        Path here = Path.of("").toAbsolutePath();
        return new FilesOfRepository(
                runner.variable("GITHUB_WORKSPACE")
                        .map(Path::of)
                        .orElse(here)
                        .toAbsolutePath()
                        .normalize(),
                here.resolve(runner.input("directory").orElse(".")).normalize());
    }

    String path(String file) {
        Path path = directory.resolve(file).normalize();
        return path.startsWith(checkout) ? checkout.relativize(path).toString() : file;
    }
}
