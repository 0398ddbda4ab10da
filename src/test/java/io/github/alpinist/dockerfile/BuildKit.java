package io.github.alpinist.dockerfile;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.alpinist.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** BuildKit's own parser and lexer, through a small program that Go builds against their module. */
final class BuildKit {
    private static final Path SOURCE = Path.of("src/test/go/buildkit-parser");

    private final Path program;

    private BuildKit(Path program) {
        this.program = program;
    }

    /** Builds the program, or has the test skipped with the reason. */
    static BuildKit orSkip() throws IOException {
        Assumptions.assumeTrue(Tool.has("go"), "skipped: BuildKit's parser is built with Go; install Go 1.24 or later");
        Path program = Path.of("target", "buildkit-parser").toAbsolutePath();
        Tool.Result built = Tool.runIn(SOURCE, "", "go", "build", "-o", program.toString(), ".");
        Assumptions.assumeTrue(
                built.ok(), () -> "skipped: BuildKit's module could not be fetched or built: " + built.errors());
        return new BuildKit(program);
    }

    List<Reading> read(List<Path> files) throws IOException {
        String names = files.stream().map(file -> file + "\n").collect(Collectors.joining());
        Tool.Result result = Tool.run(names, program.toString());
        Gson gson = new Gson();
        return result.output()
                .lines()
                .map(line -> gson.fromJson(line, Reading.class))
                .toList();
    }

    /** The value of each word, or empty where BuildKit refuses it. */
    List<Optional<String>> expand(List<String> words, Map<String, String> environment) throws IOException {
        Gson gson = new Gson();
        Tool.Result result = Tool.run(gson.toJson(words), program.toString(), "expand", gson.toJson(environment));
        return result.output()
                .lines()
                .map(JsonParser::parseString)
                .map(value ->
                        Optional.of(value).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString))
                .toList();
    }

    /** The cases, mutations of them, and the files below a folder that {@code -Dalpinist.corpus} names. */
    static List<Path> files(Path scratch) throws IOException {
        List<Path> files = new ArrayList<>(DockerfileTexts.cases());
        int number = 0;
        for (String text : DockerfileTexts.mutated(3000, 7)) {
            files.add(Files.writeString(scratch.resolve(number++ + ".Dockerfile"), text));
        }
        String corpus = System.getProperty("alpinist.corpus");
        if (corpus != null) {
            try (var walk = Files.walk(Path.of(corpus))) {
                walk.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
