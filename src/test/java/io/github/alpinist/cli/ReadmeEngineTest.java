package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.migrate.Ground;
import io.github.alpinist.migrate.TestEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's run is a real one; {@code -Dalpinist.write=true} writes it anew. */
@Tag("engine")
class ReadmeEngineTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- The output of a run of examples/notes -->\n\n";
    private static final String END = "\n<!-- End of the output -->\n";
    private static final Pattern FIGURE = Pattern.compile("\\d+([.,:]\\d+)*");

    @TempDir
    Path folder;

    @Test
    void theRunThatTheReadmeShowsIsTheOneOfTheExample() throws IOException {
        Path notes = copy(Path.of("examples/notes"), folder.resolve("notes"));
        String shown = migrate(notes).replace(notes + "/", "target/demo/notes/");
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(README, readme.substring(0, begin) + indented(shown) + readme.substring(end));
            return;
        }

        assertThat(words(indented(shown))).isEqualTo(words(readme.substring(begin, end)));
    }

    private String migrate(Path notes) {
        List<String> arguments = new ArrayList<>(List.of("migrate", notes.toString()));
        try (Engine engine = TestEngine.connected()) {
            Ground ground = Ground.all().findFirst().orElseThrow();
            ground.mapped(engine).forEach(entry -> arguments.addAll(List.of("--image-map", entry)));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        assertThat(Main.run(console, arguments.toArray(String[]::new)))
                .as("%s", err)
                .isZero();
        return out.toString();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.toString().contains(".alpinist/"))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static String indented(String text) {
        return text.strip()
                .lines()
                .map(line -> line.isBlank() ? "\n" : "    " + line + "\n")
                .reduce("", String::concat);
    }

    /** Figures, bars and this engine's name are another run's; the words and their order are not. */
    private static List<String> words(String text) {
        return Stream.of(FIGURE.matcher(text).replaceAll("N").split("\\n"))
                .map(line -> line.replaceAll(" on linux/.*", "")
                        .replaceAll("[█▏▎▍▌▋▊▉#·.-]{2,}", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
