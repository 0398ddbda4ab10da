package io.github.alpinist.dockerfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The Dockerfiles that the parser is held against: cases written by hand, and mutations of them by a seed. */
final class DockerfileTexts {
    private static final Path CASES = Path.of("src/test/resources/dockerfile/cases");

    private static final List<String> TOKENS = List.of(
            "\\\n",
            "\\",
            "\n",
            "\n\n",
            "#",
            "# c\n",
            " ",
            "\t",
            "\r\n",
            "\"",
            "'",
            "$",
            "${",
            "}",
            "[",
            "]",
            "[\"a\", \"b\"]",
            "<<EOF",
            "<<-EOF",
            "<<\"EOF\"",
            "<< EOF",
            "EOF\n",
            "\nEOF\n",
            "--",
            "--from=x ",
            "=",
            "ONBUILD ",
            "RUN ",
            "COPY ",
            "ENV ",
            "HEALTHCHECK CMD ",
            "FROM ",
            "ARG ",
            "LABEL ",
            "# escape=`\n",
            "# syntax=a\n",
            "`\n",
            "\\ \n",
            "\\\\\n",
            "&&",
            "<",
            "<<<",
            "\\u0041",
            "SHELL [\"a\"]",
            "//",
            "1",
            "null",
            "a",
            "a=b ");

    private DockerfileTexts() {}

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    /** Short mutated stretches of the cases; the same for the same seed. */
    static List<String> mutated(int count, long seed) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : cases()) {
            texts.add(Files.readString(file, StandardCharsets.UTF_8));
        }
        Random random = new Random(seed);
        List<String> mutated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutated.add(mutate(stretch(texts.get(random.nextInt(texts.size())), random), random));
        }
        return mutated;
    }

    private static String stretch(String text, Random random) {
        List<String> lines = text.lines().toList();
        int start = random.nextInt(lines.size());
        int end = Math.min(lines.size(), start + 1 + random.nextInt(12));
        return String.join("\n", lines.subList(start, end)) + "\n";
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            if (random.nextInt(4) == 0) {
                mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(5)));
            } else {
                mutated.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return mutated.toString();
    }
}
