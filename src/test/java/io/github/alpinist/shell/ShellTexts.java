package io.github.alpinist.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The shell texts that the parser is held against: cases written by hand, generated scripts, and mutations by a seed. */
final class ShellTexts {
    private static final Path CASES = Path.of("src/test/resources/shell");

    private static final List<String> TOKENS = List.of(
            " ",
            "\n",
            ";",
            ";;",
            "&",
            "&&",
            "||",
            "|",
            "(",
            ")",
            "((",
            "))",
            "{ ",
            "; }",
            "[[ ",
            " ]]",
            "<",
            ">",
            "<<",
            "<<<",
            "<<EOF\n",
            "\nEOF\n",
            "2>&1",
            "`",
            "\"",
            "'",
            "\\",
            "$",
            "$(",
            "$'",
            "${",
            "${x:-",
            "$((",
            "#",
            " # ",
            "! ",
            "*",
            "[",
            "]",
            "=",
            "a=",
            "a=(",
            "if ",
            "; then ",
            "; fi",
            "else ",
            "; do ",
            "; done",
            "while ",
            "for i in ",
            "case x in ",
            "; esac",
            "x) ",
            "f() ",
            "a",
            "b ",
            "\\\n",
            "<(",
            "1",
            "{a,b}");

    private ShellTexts() {}

    static List<Path> accepted() throws IOException {
        return list("accepted");
    }

    static List<Path> refused() throws IOException {
        return list("refused");
    }

    private static List<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /** Scripts that every shell accepts; the same for the same seed. */
    static List<String> generated(int count, long seed) {
        ScriptGenerator generator = new ScriptGenerator(new Random(seed));
        List<String> scripts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scripts.add(generator.script());
        }
        return scripts;
    }

    /** Stretches of cases and generated scripts with characters put in and taken away. */
    static List<String> mutated(int count, long seed) throws IOException {
        List<String> texts = generated(200, seed);
        for (Path file : accepted()) {
            texts.add(Files.readString(file));
        }
        Random random = new Random(seed);
        List<String> mutated = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mutated.add(mutate(texts.get(random.nextInt(texts.size())), random));
        }
        return mutated;
    }

    private static String mutate(String text, Random random) {
        int start = random.nextInt(text.length());
        StringBuilder mutated =
                new StringBuilder(text.substring(start, Math.min(text.length(), start + 10 + random.nextInt(150))));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mutated.length() + 1);
            if (random.nextInt(4) == 0) {
                mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(3)));
            } else {
                mutated.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            }
        }
        return mutated.toString();
    }
}
