package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes where the user says. */
final class OutputFile {
    private OutputFile() {}

    /** Writes it beside its place and moves it there. */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, file + " cannot be written: " + e.getMessage(), "Check the folder.", e);
        }
    }
}
