package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsReaderTest {
    private static final ImageMap MAP = ImageMap.parse(List.of("redis=mirror.example/redis"));

    @TempDir
    Path root;

    @BeforeEach
    void makeRepository() throws IOException {
        Files.writeString(root.resolve("Dockerfile"), "FROM debian\n");
        Files.writeString(root.resolve("first.env"), "A=first\nB=first\n");
        Files.writeString(root.resolve("second.env"), "B=second\n");
        Files.writeString(root.resolve("compose.yml"), """
                services:
                  web: {build: ., environment: {A: compose, C: compose}}
                  db: {image: postgres}
                """);
    }

    @Test
    void servicesOfBothKindsAreStartedUnderTheirMappedNames() {
        Needs needs = read(Map.of("cache", "redis:7"), Optional.of("compose.yml"), List.of());

        assertThat(needs.services())
                .containsExactly(Service.of("cache", "mirror.example/redis:7"), Service.of("db", "postgres"));
        assertThat(needs.readyWithin()).isEqualTo(Needs.READY_WITHIN);
    }

    @Test
    void whatALaterFileSaysGoesOverAnEarlierOneAndOverTheComposeFile() {
        Needs needs = read(Map.of(), Optional.of("compose.yml"), List.of("first.env", "second.env"));

        assertThat(needs.variables()).containsOnly(entry("A", "first"), entry("B", "second"), entry("C", "compose"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-db", "db.", "a b", "db:5432", "\u00e4", "a/b"})
    void aNameThatNoHostHasIsRefused(String name) {
        assertThatThrownBy(() -> read(Map.of(name, "redis"), Optional.empty(), List.of()))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT));
    }

    @Test
    void aServiceIsNotGivenTwice() {
        assertThatThrownBy(() -> read(Map.of("db", "redis"), Optional.of("compose.yml"), List.of()))
                .isInstanceOf(AlpinistException.class)
                .hasMessage("The service db is given twice");
    }

    @Test
    void aRunBeginsAnewWhereAVariableOrAServiceIsAnother() throws IOException {
        Testing testing = testing(Map.of(), Optional.of("compose.yml"), List.of("first.env"));
        String before = digest(testing);

        assertThat(digest(testing)).isEqualTo(before);
        Files.writeString(root.resolve("first.env"), "A=other\nB=first\n");
        String changed = digest(testing);
        assertThat(changed).isNotEqualTo(before);
        Files.writeString(root.resolve("compose.yml"), "services: {db: {image: 'postgres:17'}}");
        assertThat(digest(testing)).isNotEqualTo(changed);
    }

    private Needs read(Map<String, String> services, Optional<String> compose, List<String> envFiles) {
        return new NeedsReader(project(), settings(testing(services, compose, envFiles)), MAP).read();
    }

    private String digest(Testing testing) {
        Operator operator = new Operator(
                MAP,
                CatalogSources.BUNDLED,
                Proposing.NOTHING,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        return InputsDigest.of(Task.read(project(), settings(testing), operator));
    }

    private Project project() {
        return Project.open(root, Optional.empty(), Optional.empty());
    }

    private static Testing testing(Map<String, String> services, Optional<String> compose, List<String> envFiles) {
        return new Testing(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                services,
                compose,
                envFiles);
    }

    private static Settings settings(Testing testing) {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
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
