package io.github.alpinist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that our documents show. */
final class Documents {
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4,}(?:\\./)?alpinist ((?:.*\\\\\\n)*.*)$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Documents() {}

    /**
     * One command of a document.
     *
     * @param file where it stands
     * @param text without the tool's name
     */
    record Shown(Path file, String text) {
        /** As a shell would split it, without its comment. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            Matcher word = WORD.matcher(text.replace("\\\n", " "));
            while (word.find() && !word.group().startsWith("#")) {
                words.add(Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(each -> each != null)
                        .findFirst()
                        .orElseThrow());
            }
            return words;
        }

        @Override
        public String toString() {
            return file + ": alpinist " + text;
        }
    }

    /** All of them, in all documents. */
    static List<Shown> commands() {
        return files().stream()
                .flatMap(file -> COMMAND.matcher(text(file)).results().map(found -> new Shown(file, found.group(1))))
                .toList();
    }

    static List<Path> files() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "action/README.md", "examples/README.md")
                                    .map(Path::of),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
