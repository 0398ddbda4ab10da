package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void resolveTheFolder() throws IOException {
        root = Files.createDirectory(folder.toRealPath().resolve("repository"));
    }

    @Test
    void theOnlyDockerfileIsFoundUnaided() throws IOException {
        Path dockerfile = write("docker/web.Dockerfile");
        write("node_modules/x/Dockerfile");
        write(".alpinist/Dockerfile");
        write("Dockerfile.dockerignore");

        Project project = Project.open(root, Optional.empty(), Optional.empty());

        assertThat(project.dockerfile()).isEqualTo(dockerfile);
        assertThat(project.context()).isEqualTo(root);
        assertThat(project.relative(project.dockerfile())).isEqualTo("docker/web.Dockerfile");
    }

    @Test
    void severalDockerfilesAndNoneChosenIsAnErrorThatNamesThem() throws IOException {
        write("Dockerfile");
        write("worker/Dockerfile");

        assertRefused(
                Optional.empty(), Optional.empty(), "Several Dockerfiles were found: Dockerfile, worker/Dockerfile");
    }

    @Test
    void noDockerfileIsAnError() {
        assertRefused(Optional.empty(), Optional.empty(), "No Dockerfile was found");
    }

    @Test
    void aLinkThatLeadsOutIsRefused() throws IOException {
        Files.writeString(folder.resolve("outside"), "FROM debian");
        Files.createSymbolicLink(root.resolve("Dockerfile"), folder.toRealPath().resolve("outside"));

        assertRefused(Optional.of("Dockerfile"), Optional.empty(), "leads out of the repository");
        assertRefused(Optional.of("../outside"), Optional.empty(), "leads out of the repository");
    }

    @Test
    void aContextThatDoesNotExistIsAnError() throws IOException {
        write("Dockerfile");

        assertRefused(Optional.empty(), Optional.of("nowhere"), "The build context does not exist");
        assertRefused(Optional.empty(), Optional.of("Dockerfile"), "is not a folder");
    }

    private void assertRefused(Optional<String> file, Optional<String> context, String message) {
        assertThatThrownBy(() -> Project.open(root, file, context))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining(message);
    }

    private Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "FROM debian\n");
    }
}
