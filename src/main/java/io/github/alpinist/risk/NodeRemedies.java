package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a Dockerfile already does what a package needs on musl. */
final class NodeRemedies {
    private static final Set<String> COMPILERS = Set.of("g++", "build-essential", "build-base", "gcc", "clang");

    private NodeRemedies() {}

    static boolean isTaken(KnownPackage row, Move move) {
        return switch (row.risk()) {
            case "node-gyp" -> compiles(move);
            case "node-browser" -> hasOwnBrowser(move);
            default -> false;
        };
    }

    /** Debian's complete images hold a compiler without a word of it: one that is installed moves with the stage. */
    private static boolean compiles(Move move) {
        return words(move).anyMatch(COMPILERS::contains) && words(move).anyMatch(word -> word.startsWith("python"));
    }

    private static boolean hasOwnBrowser(Move move) {
        return words(move).anyMatch(word -> word.startsWith("chromium"))
                && move.stages().anyMatch(stage -> skipsDownload(stage, move));
    }

    private static boolean skipsDownload(Stage stage, Move move) {
        return Stream.of("PUPPETEER_EXECUTABLE_PATH", "CHROME_PATH", "PUPPETEER_SKIP_DOWNLOAD")
                .anyMatch(name -> move.variable(stage, name).isPresent());
    }

    private static Stream<String> words(Move move) {
        return move.commands().flatMap(command -> command.words().stream());
    }
}
