package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs arrive as they are, and no value gives another output. */
class RunnerFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aValueOfManyLinesIsOneOutput() throws IOException {
        Path file = Files.writeString(folder.resolve("output"), "earlier=1\n");
        String value = "a\nconclusion=passed\nconclusion<<EOF\npassed\nEOF";

        new RunnerFiles(new Runner(Map.of("GITHUB_OUTPUT", file.toString()))).outputs(Map.of("report", value));

        assertThat(CompositeRunner.outputs(Files.readString(file)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("earlier", "1", "report", value));
    }

    @Test
    void theDelimiterIsAnotherEachTime() throws IOException {
        Path file = folder.resolve("output");
        RunnerFiles files = new RunnerFiles(new Runner(Map.of("GITHUB_OUTPUT", file.toString())));
        files.outputs(Map.of("report", "a"));
        String first = Files.readAllLines(file).get(0);
        files.outputs(Map.of("report", "a"));

        assertThat(Files.readAllLines(file).stream().filter(first::equals)).hasSize(1);
    }
}
