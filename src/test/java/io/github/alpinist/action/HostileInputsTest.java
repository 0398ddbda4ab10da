package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input is a value: whatever it holds, no shell of the action reads it and no option comes of it. */
class HostileInputsTest {
    private static final List<String> TRICKS = List.of(
            "$(touch %s)",
            "`touch %s`", "; touch %s #", "' && touch %s && '", "\" && touch %s && \"", "-o %s\n--propose\ngithub");

    @TempDir
    private Path folder;

    private Path canary;

    @BeforeEach
    void prepare() throws IOException {
        canary = folder.resolve("canary");
        Files.writeString(folder.resolve("Dockerfile"), "FROM debian:bookworm-slim\n");
    }

    @Test
    void nothingOfAnInputIsExecuted() throws IOException, InterruptedException {
        for (String trick : TRICKS) {
            String hostile = String.format(trick, canary);
            Map<String, String> inputs = new HashMap<>();
            ActionFile.read().inputs().keySet().stream()
                    .filter(name -> !name.startsWith("jar"))
                    .forEach(name -> inputs.put(name, hostile));
            Stream.of("mode", "draft", "reopen", "fresh", "no-check-tags", "token")
                    .forEach(inputs::remove);
            inputs.put("mode", "report");
            inputs.put("jar", ClassesAsJar.in(folder).toString());

            CompositeRunner.Result result = new CompositeRunner(folder, ActionFile.FOLDER).use(folder, inputs);

            assertThat(result.exit()).as(result.log()).isEqualTo(2);
            assertThat(result.outputs()).containsEntry("conclusion", "stopped");
            assertThat(canary).as(trick).doesNotExist();
        }
    }

    @Test
    void theNameOfAJarIsNotExecuted() throws IOException, InterruptedException {
        for (String trick : TRICKS) {
            Map<String, String> inputs =
                    Map.of("jar", String.format(trick, canary), "jar-sha256", String.format(trick, canary));

            assertThat(new CompositeRunner(folder, ActionFile.FOLDER)
                            .use(folder, inputs)
                            .exit())
                    .isEqualTo(2);
            assertThat(canary).as(trick).doesNotExist();
        }
    }
}
