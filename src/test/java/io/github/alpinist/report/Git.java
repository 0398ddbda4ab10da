package io.github.alpinist.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Git itself, with no configuration but ours. */
public final class Git {
    private final Path folder;

    private Git(Path folder) {
        this.folder = folder;
    }

    /** A new repository; skips the test where there is no git. */
    public static Git init(Path folder, String... options) {
        Assumptions.assumeTrue(isThere(), "git is not installed; installing it would make this test run");
        List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        arguments.addAll(List.of(options));
        Git git = new Git(folder);
        git.run(arguments.toArray(String[]::new));
        return git;
    }

    public Path folder() {
        return folder;
    }

    public String run(String... arguments) {
        return new String(runFor(new byte[0], arguments), StandardCharsets.UTF_8);
    }

    /** Standard output; an exit code other than 0 is an error with the whole output. */
    public byte[] runFor(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("git", ".err");
            Path in = Files.write(Files.createTempFile("git", ".in"), input);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectError(errors.toFile()).redirectInput(in.toFile());
            builder.environment().putAll(ENVIRONMENT);
            Process process = builder.start();
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            String said = Files.readString(errors, StandardCharsets.ISO_8859_1);
            Files.delete(errors);
            Files.delete(in);
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit + "\n" + said
                        + new String(output, StandardCharsets.ISO_8859_1));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_AUTHOR_NAME", "A Person",
            "GIT_AUTHOR_EMAIL", "person@example.com",
            "GIT_COMMITTER_NAME", "A Person",
            "GIT_COMMITTER_EMAIL", "person@example.com",
            "LC_ALL", "C");

    private static boolean isThere() {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
