package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Dockerfiles of a run. */
final class Dockerfiles {
    private static final long LARGEST_BYTES = 1 << 20;

    private Dockerfiles() {}

    /** @throws AlpinistException where the file cannot be read, or is larger than 1 MiB */
    static Dockerfile original(Project project) {
        Path file = project.dockerfile();
        String name = project.relative(file);
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new AlpinistException(
                        Failure.INPUT, name + " is larger than 1 MiB", "Name the Dockerfile with --file.");
            }
            return Dockerfile.parse(Source.of(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, name + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }

    /** A Dockerfile that Alpinist wrote, under the original's name. */
    static Dockerfile written(Project project, String text) {
        return Dockerfile.parse(Source.of(project.relative(project.dockerfile()), text));
    }
}
