package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
    @TempDir
    Path folder;

    @Test
    void aValueIsTakenAsItStands() {
        String text = "\uFEFF# comment\r\n\r\n  A=1\r\nB= two words # not a comment\nC=\"quoted\"\nD=x=y\nE=\nA=2";

        assertThat(EnvFile.parse("test.env", text))
                .containsExactly(
                        entry("A", "2"),
                        entry("B", " two words # not a comment"),
                        entry("C", "\"quoted\""),
                        entry("D", "x=y"),
                        entry("E", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOME", "=value", "A B=hunter2", "A =hunter2", "A=hunter2\0"})
    void whatIsNoAssignmentIsRefusedWithItsPlaceAndWithoutItsValue(String line) {
        assertThatThrownBy(() -> EnvFile.parse("test.env", "OK=1\n" + line))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining("test.env:2")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aLinkThatLeadsOutOfTheRepositoryIsNotRead() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.env"), "SECRET=hunter2\n");
        Path root = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(root.resolve("Dockerfile"), "FROM debian\n");
        Files.createSymbolicLink(root.resolve("test.env"), outside);
        Project project = Project.open(root, Optional.empty(), Optional.empty());

        for (String path : new String[] {"test.env", "../outside.env", outside.toString(), "/proc/self/environ"}) {
            assertThatThrownBy(() -> EnvFile.read(project, path))
                    .isInstanceOf(AlpinistException.class)
                    .hasMessageContaining("leads out of the repository")
                    .hasMessageNotContaining("hunter2");
        }
    }
}
