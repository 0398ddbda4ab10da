package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that hold what builds and tests wrote. */
class LogsTest {
    @TempDir
    Path repository;

    @Test
    void aProgramThatWritesWithoutAnEndDoesNotFillTheDisk() throws IOException {
        String mebibyte = "x".repeat((1 << 20) - 1);
        try (Workspace workspace = Workspace.open(repository);
                Logs log = Logs.open(workspace, "test", "alpine", Progress.NONE)) {
            for (int i = 0; i < 40; i++) {
                log.line(LogSink.Stream.OUT, mebibyte);
            }
        }

        List<String> lines = Files.readAllLines(repository.resolve(".alpinist/logs/test-alpine.log"));
        assertThat(lines).hasSize(33).last().isEqualTo("(the rest is left out, because this log is full)");
    }

    @Test
    void aLogsFolderThatIsALinkIsNotWrittenThrough(@TempDir Path elsewhere) throws IOException {
        try (Workspace workspace = Workspace.open(repository)) {
            Files.createSymbolicLink(workspace.path("logs"), elsewhere);

            assertThatThrownBy(() -> Logs.open(workspace, "test", "alpine", Progress.NONE))
                    .isInstanceOf(AlpinistException.class)
                    .hasMessageContaining("is a link");
        }
        assertThat(elsewhere).isEmptyDirectory();
    }
}
