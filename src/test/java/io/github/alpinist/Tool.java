package io.github.alpinist;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs an independent tool that a test compares with. */
public final class Tool {
    private Tool() {}

    /** What a run printed, and whether it ended well. */
    public record Result(boolean ok, String output, String errors) {}

    /** Whether a program of this name is on the path. */
    public static boolean has(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    public static Result run(String input, String... command) throws IOException {
        return runIn(Path.of("."), input, command);
    }

    /** Runs a command with this text as its standard input, encoded as UTF-8. */
    public static Result runIn(Path folder, String input, String... command) throws IOException {
        Path in = Files.createTempFile("tool", ".in");
        Path errors = Files.createTempFile("tool", ".err");
        try {
            Files.writeString(in, input);
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor() == 0, output, Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(in);
            Files.delete(errors);
        }
    }
}
