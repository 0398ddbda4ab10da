package io.github.alpinist.action;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/** The files that a step leaves to its runner: outputs, and a summary as Markdown. */
final class RunnerFiles {
    private final Runner runner;

    RunnerFiles(Runner runner) {
        this.runner = runner;
    }

    /** Each value between delimiters that nobody can guess, so that no value gives another output. */
    void outputs(Map<String, String> outputs) {
        StringBuilder text = new StringBuilder();
        outputs.forEach((name, value) -> {
            String delimiter = "alpinist-" + UUID.randomUUID();
            text.append(name).append("<<").append(delimiter).append('\n');
            text.append(value).append('\n').append(delimiter).append('\n');
        });
        append("GITHUB_OUTPUT", text.toString());
    }

    void summary(String markdown) {
        append("GITHUB_STEP_SUMMARY", markdown + "\n");
    }

    private void append(String variable, String text) {
        runner.file(variable).ifPresent(file -> append(file, text));
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    file + " cannot be written: " + e.getMessage(),
                    "Check the free space on the runner's disk.",
                    e);
        }
    }
}
