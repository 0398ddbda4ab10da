package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What our documents say to type is what the tool understands. */
class DocumentsTest {
    /** Commands that need no engine; those that do are run by {@link ReadmeEngineTest}. */
    private static final Set<String> WITHOUT_ENGINE = Set.of("convert", "risks", "catalog", "help");

    private static final Pattern OPTION_OF_TABLE = Pattern.compile("(?m)^\\|[^|]*\\| `(--[a-z-]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static List<Documents.Shown> commands() {
        return Documents.commands();
    }

    static List<Documents.Shown> commandsOfReadmeWithoutEngine() {
        return commands().stream()
                .filter(command -> command.file().equals(Path.of("README.md")))
                .filter(command -> WITHOUT_ENGINE.contains(command.words().get(0)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsUnderstood(Documents.Shown command) {
        CommandLine.ParseResult parsed =
                Main.commandLine(console()).parseArgs(command.words().toArray(String[]::new));

        assertThat(parsed.subcommand().commandSpec().name())
                .isEqualTo(command.words().get(0));
    }

    @ParameterizedTest
    @MethodSource("commandsOfReadmeWithoutEngine")
    void everyCommandOfTheReadmeThatNeedsNoEngineRuns(Documents.Shown command) throws IOException {
        Path example = Path.of("examples/notes").toAbsolutePath();
        Files.copy(example.resolve("Dockerfile"), folder.resolve("Dockerfile"));
        String[] words = command.words().stream()
                .map(word -> word.equals("DIR") ? folder.toString() : word)
                .map(word ->
                        word.equals("Dockerfile") ? folder.resolve("Dockerfile").toString() : word)
                .toArray(String[]::new);

        assertThat(Main.run(console(), words)).as("%s", err).isZero();
        assertThat(out + "" + err).isNotBlank();
    }

    @Test
    void everyOptionOfTheConfigurationIsOneOfMigrate() {
        Set<String> options =
                Main.commandLine(console()).parseArgs("migrate").subcommand().commandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .collect(Collectors.toSet());

        assertThat(OPTION_OF_TABLE
                        .matcher(Documents.text(Path.of("docs/configuration.md")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(options::contains);
    }

    static List<Path> documents() {
        return Documents.files();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToAFileLeadsToOne(Path document) {
        Path here = document.toAbsolutePath().resolveSibling("");

        Stream<String> links =
                LINK.matcher(Documents.text(document)).results().map((MatchResult link) -> link.group(1));

        assertThat(links).allSatisfy(link -> assertThat(here.resolve(link)).exists());
    }

    private Console console() {
        return new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
    }
}
