package io.github.alpinist.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Docker's own client with BuildKit, to compare with. */
record DockerClient(Path program) {
    /** The client on the path, then Debian's; skips the test where neither builds with BuildKit. */
    static DockerClient withBuildKit() {
        return all().filter(DockerClient::hasBuildKit)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("skipped: no Docker client here builds with BuildKit. It runs where"
                        + " one does: apt-get install docker-buildx, or docker.io of Debian 12"));
    }

    /** Any client; skips the test where there is none. */
    static DockerClient any() {
        return all().findFirst()
                .orElseGet(() -> Assumptions.abort("skipped: there is no Docker client here. It runs where there is"
                        + " one: apt-get install docker.io"));
    }

    private static Stream<DockerClient> all() {
        return Stream.concat(
                        ChildProcess.find("docker", System.getenv()).stream(), Stream.of(Path.of("/usr/bin/docker")))
                .filter(Files::isExecutable)
                .map(DockerClient::new);
    }

    /** @param configuration the folder of the client's configuration, which holds the registry's credentials */
    void push(String image, Path configuration) throws IOException {
        run("--config", configuration.toString(), "push", image);
    }

    /** The context as BuildKit sees it, as a tar below {@code x/}; empty where the ignore file is refused. */
    Optional<byte[]> copyOf(Path context) throws IOException {
        Path dockerfile = Files.createTempFile("alpinist", ".Dockerfile");
        try {
            Files.writeString(dockerfile, "FROM scratch\nCOPY . /x\n");
            return Optional.of(
                    run("build", "--output", "type=tar,dest=-", "--file", dockerfile.toString(), context.toString()));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("invalid excludepatterns")) {
                return Optional.empty();
            }
            throw e;
        } finally {
            Files.delete(dockerfile);
        }
    }

    /** Whether it is of the age that reads exceptions in ignore files as today. */
    boolean hasBuildx() {
        try {
            return run("buildx", "version").length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasBuildKit() {
        try {
            Path empty = Files.createTempDirectory("alpinist");
            try {
                return copyOf(empty).isPresent();
            } finally {
                Files.delete(empty);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("alpinist", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("DOCKER_BUILDKIT", "1");
            Process process = builder.start();
            try (InputStream output = process.getInputStream()) {
                byte[] bytes = output.readAllBytes();
                if (process.waitFor() != 0) {
                    throw new IOException(command + ": " + Files.readString(errors, StandardCharsets.UTF_8));
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        } finally {
            Files.delete(errors);
        }
    }
}
