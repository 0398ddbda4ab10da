package io.github.alpinist.apk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the docker client, for tests that ask a real Alpine; its image is {@code ALPINIST_TEST_ALPINE} or alpine:3.20. */
public final class DockerClient {
    private DockerClient() {}

    /** An Alpine image that the engine has. */
    public static Optional<String> alpine() {
        String image =
                Optional.ofNullable(System.getenv("ALPINIST_TEST_ALPINE")).orElse("alpine:3.20");
        try {
            Process process = new ProcessBuilder("docker", "image", "inspect", image)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Optional.of(image) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a shell script in a fresh container without network; its output's lines. */
    public static List<String> shell(String image, String input, String script, String... options) {
        List<String> command = new ArrayList<>(List.of("docker", "run", "--rm", "-i", "--network", "none"));
        command.addAll(List.of(options));
        command.addAll(List.of(image, "/bin/sh", "-c", script));
        return lines(start(command), input);
    }

    /** Starts the docker client. */
    public static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a docker command; its output's first line. */
    public static String first(String... words) {
        return lines(start(Stream.concat(Stream.of("docker"), Stream.of(words)).toList()), "").stream()
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Process process, String input) {
        Thread writer = new Thread(() -> write(process, input));
        writer.start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Process process, String input) {
        try (Writer writer = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
