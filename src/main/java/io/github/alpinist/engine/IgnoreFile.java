package io.github.alpinist.engine;

import io.github.alpinist.dockerfile.DockerIgnore;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A context's ignore file.
 *
 * @param name relative to the context
 * @param text its content
 */
record IgnoreFile(String name, String text) {
    /**
     * {@code NAME.dockerignore} of the Dockerfile, else {@code .dockerignore}, else an empty one; and on top of it what
     * never enters a build: the folders of runs, and what git keeps of credentials.
     */
    static IgnoreFile of(Path context, String dockerfileName) {
        List<String> names = DockerIgnore.names(dockerfileName);
        IgnoreFile file = names.stream()
                .flatMap(name -> read(context, name).stream())
                .findFirst()
                .orElse(new IgnoreFile(names.get(1), ""));
        List<String> never = new ArrayList<>(List.of("**/" + Confidential.RUNS));
        Confidential.gitConfigs(context).forEach(path -> never.add(path.replaceAll("[\\[\\]*?\\\\]", "\\\\$0")));
        return new IgnoreFile(file.name(), file.text() + "\n" + String.join("\n", never) + "\n");
    }

    DockerIgnore parsed() {
        try {
            return DockerIgnore.parse(text);
        } catch (IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT, name + ", " + e.getMessage(), "Correct that line of " + name + ".", e);
        }
    }

    private static Optional<IgnoreFile> read(Path context, String name) {
        Path file = context.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(context.toRealPath())) {
                throw new AlpinistException(
                        Failure.INPUT,
                        name + " is a link that leads out of the build context.",
                        "Put the file itself there.");
            }
            return Optional.of(new IgnoreFile(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, name + " cannot be read: " + e, "Make it readable for this user.", e);
        }
    }
}
