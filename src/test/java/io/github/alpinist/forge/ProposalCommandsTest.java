package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalCommandsTest {
    @TempDir
    Path checkout;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile",
                "services/api/Dockerfile",
                "Docker*",
                "[D]ockerfile",
                ":Dockerfile",
                "-f",
                "it's",
                "$(touch pwned)",
                "`touch pwned`; touch pwned"
            })
    void theFileComesBackAndNothingElseHappens(String path) throws IOException, InterruptedException {
        git("git init -q .");
        write("Dockerfile", "FROM alpine\n");
        write(path, "FROM debian\n");
        git("git add -A && git -c user.name=a -c user.email=a@localhost commit -q -m before");
        String commit = git("git rev-parse HEAD").strip();
        write("Dockerfile", "edited\n");
        write(path, "FROM alpine\n");

        git(String.join("\n", new ProposalCommands(new Provenance("b", commit, "", path, List.of())).back()));

        assertThat(checkout.resolve(path)).hasContent("FROM debian\n");
        assertThat(checkout.resolve("pwned")).doesNotExist();
        if (!path.equals("Dockerfile")) {
            assertThat(checkout.resolve("Dockerfile")).hasContent("edited\n");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String git(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }
}
