package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.Masking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is masked in all that an engine says. */
class HiddenValuesTest {
    @TempDir
    Path repository;

    @Test
    void valuesOfBuildArgumentsAndFilesOfVariablesAreHiddenAndTheRepositorysOwnTextIsNot() throws IOException {
        Files.writeString(repository.resolve("Dockerfile"), "FROM debian:bookworm-slim\n");
        Files.writeString(repository.resolve("env"), "PASSWORD=from-the-file\n");
        Files.writeString(repository.resolve("compose.yml"), """
                services:
                  db:
                    image: db:1
                    environment:
                      POSTGRES_USER: written-openly
                      POSTGRES_PASSWORD: ${PASSWORD}
                """);

        Project project = Project.open(repository, Optional.empty(), Optional.empty());
        Masking masking =
                HiddenValues.of(project, settings(), new NeedsReader(project, settings(), ImageMap.NONE).read());

        assertThat(masking.mask("from-the-file from-an-argument written-openly"))
                .isEqualTo("*** *** written-openly");
    }

    private static Settings settings() {
        Testing testing = new Testing(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.of("compose.yml"),
                List.of("env"));
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Map.of("ARGUMENT", "from-an-argument"),
                Optional.empty(),
                Optional.empty(),
                testing,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
    }
}
