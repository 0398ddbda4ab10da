package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs of this machine, run with an environment that is built up and never inherited. */
final class ChildProcess {
    private static final int LONGEST_OUTPUT = 1024 * 1024;

    /**
     * How a program ended.
     *
     * @param exitCode what it returned
     * @param output its two streams, cut after a mebibyte
     */
    record Ended(int exitCode, String output) {}

    private ChildProcess() {}

    /** A program on the {@code PATH} of this environment; empty where there is none. */
    static Optional<Path> find(String program, Map<String, String> environment) {
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder).resolve(program);
            if (candidate.isAbsolute() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The variables of these names, and of names that begin with one that ends in {@code _}. */
    static Map<String, String> only(Map<String, String> environment, List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (names.stream().anyMatch(known -> known.endsWith("_") ? name.startsWith(known) : name.equals(known))) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    /** Starts a program whose error stream joins its output. */
    static Process start(Path program, List<String> arguments, Map<String, String> environment) throws IOException {
        return builder(program, arguments, environment)
                .redirectErrorStream(true)
                .start();
    }

    /** Starts a program that speaks over its standard streams; its error stream is left out. */
    static Process startSilently(Path program, List<String> arguments, Map<String, String> environment)
            throws IOException {
        return builder(program, arguments, environment)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs a program to its end. */
    static Ended run(
            Calls calls,
            Path program,
            List<String> arguments,
            Map<String, String> environment,
            String input,
            Duration timeout) {
        Process process = startOrFail(program, arguments, environment);
        try {
            return calls.within(timeout, "run " + program.getFileName(), () -> talk(process, input));
        } finally {
            destroy(process);
        }
    }

    /** Ends a program and everything that it started. */
    static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Ended talk(Process process, String input) throws IOException, InterruptedException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a program may end without reading its input; what it says instead is read below
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream stdout = process.getInputStream()) {
            output.write(stdout.readNBytes(LONGEST_OUTPUT));
            stdout.transferTo(OutputStream.nullOutputStream());
        }
        return new Ended(process.waitFor(), output.toString(StandardCharsets.UTF_8));
    }

    private static Process startOrFail(Path program, List<String> arguments, Map<String, String> environment) {
        try {
            return start(program, arguments, environment);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    program + " could not be started: " + EngineFailures.message(e),
                    "Check that the file is a program that this machine can run.",
                    e);
        }
    }

    private static ProcessBuilder builder(Path program, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
