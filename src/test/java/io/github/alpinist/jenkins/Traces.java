package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks where a text might have been left: in files, and in the command lines and variables of processes. */
final class Traces {
    private Traces() {}

    static List<Path> inFiles(Path folder, String text) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> has(file, text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On Linux; elsewhere there is nothing to look into. */
    static List<Path> inProcesses(String text) {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", String.valueOf(process.pid())))
                .flatMap(process -> Stream.of(process.resolve("cmdline"), process.resolve("environ")))
                .filter(file -> has(file, text))
                .toList();
    }

    /** A file that is gone meanwhile has no text. */
    private static boolean has(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
