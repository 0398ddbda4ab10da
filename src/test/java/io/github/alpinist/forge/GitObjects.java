package io.github.alpinist.forge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/**
 * Objects and references of a bare repository, without a process for each: git is asked for names by one process, and
 * what is written is written as gitformat-loose(5) and gitrepository-layout(5) describe it.
 */
final class GitObjects implements AutoCloseable {
    private final Path repository;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    GitObjects(Path repository) {
        this.repository = repository;
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

    /** @return the new object's name */
    String write(String type, byte[] content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(content);
        try {
            String name =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(whole.toByteArray()));
            Path file = repository.resolve("objects/" + name.substring(0, 2) + "/" + name.substring(2));
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                try (DeflaterOutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
                    out.write(whole.toByteArray());
                }
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param ref such as {@code refs/heads/main} */
    void point(String ref, String commit) {
        try {
            Path file = repository.resolve(ref);
            Files.createDirectories(file.getParent());
            Files.writeString(file, commit + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String ref) {
        try {
            Files.deleteIfExists(repository.resolve(ref));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
