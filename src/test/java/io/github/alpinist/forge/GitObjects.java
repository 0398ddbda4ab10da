package io.github.alpinist.forge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks git for the names of objects, by one process for all questions. */
final class GitObjects implements AutoCloseable {
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    GitObjects(Path repository) {
        try {
            process = new ProcessBuilder("git", "-C", repository.toString(), "cat-file", "--batch-check")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        questions = process.outputWriter();
        answers = process.inputReader();
    }

    /** Of a revision as git knows them, such as {@code main:Dockerfile}. */
    Optional<String> name(String revision) {
        try {
            questions.write(revision + "\n");
            questions.flush();
            String answer = answers.readLine();
            return answer.endsWith(" missing") ? Optional.empty() : Optional.of(answer.substring(0, 40));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
