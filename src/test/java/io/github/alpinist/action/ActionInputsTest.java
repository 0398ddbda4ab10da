package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.cli.RunOptions;
import io.github.alpinist.cli.SizeBudget;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The action's inputs are the command line's options. */
class ActionInputsTest {
    /** The mode says what is made of a move, and a runner keeps no engine. */
    private static final Set<String> NO_INPUTS = Set.of("propose", "keep");

    /** What has no counterpart on a command line: it names the command, its folder, its forge and its engine. */
    private static final Set<String> NO_OPTIONS =
            Set.of("mode", "directory", "repository", "token", "jar", "jar-sha256");

    @Test
    void everyOptionIsAnInputAndEveryInputAnOption() throws IOException {
        Set<String> expected = new TreeSet<>(NO_OPTIONS);
        Stream.of(new RunOptions(), new SizeBudget())
                .flatMap(options -> new CommandLine(options).getCommandSpec().options().stream())
                .map(ActionInputs::name)
                .filter(name -> !NO_INPUTS.contains(name))
                .forEach(expected::add);

        assertThat(ActionFile.read().inputs().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyInputReachesAStepByItsEnvironmentAndNoneIsPastedIntoAScript() throws IOException {
        String steps = ActionFile.read().steps().toString();

        ActionFile.read().inputs().keySet().forEach(name -> assertThat(steps).contains("=${{ inputs." + name + " }}"));
        ActionFile.read()
                .steps()
                .forEach(step -> assertThat((String) step.get("run")).doesNotContain("${{"));
    }

    @Test
    void theReadmeListsEveryInputAndOutput() throws IOException {
        String readme = Files.readString(ActionFile.FOLDER.resolve("README.md"));

        ActionFile.read().inputs().keySet().forEach(name -> assertThat(readme).contains("| `" + name + "` |"));
        ActionFile.read().outputs().keySet().forEach(name -> assertThat(readme).contains("| `" + name + "` |"));
    }

    @Test
    void aValueIsALineAndNothingInItIsAnOption() {
        assertThatThrownBy(() ->
                        options(Map.of("INPUT_TEST", "make check\n  --propose github  \n", "INPUT_MIN_SAVING", "x")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("--min-saving");
        options(Map.of("INPUT_TEST", "make check\n--propose github", "INPUT_DIRECTORY", "--help"));
    }

    @Test
    void whatIsNeitherTrueNorFalseIsRefused() {
        assertThatThrownBy(() -> options(Map.of("INPUT_DRAFT", "yes")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("'draft' is 'yes'");
    }

    @Test
    void aModeThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Mode.of("merge"))
                .isInstanceOf(AlpinistException.class)
                .hasMessage("There is no mode 'merge'");
    }

    private static void options(Map<String, String> environment) {
        new ActionInputs(new Runner(environment)).options(Mode.MIGRATE);
    }
}
