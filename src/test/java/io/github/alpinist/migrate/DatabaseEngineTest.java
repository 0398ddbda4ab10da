package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.VariantName;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is tested against PostgreSQL, as Debian packages it, in the surroundings its compose file describes. */
@Tag("engine")
class DatabaseEngineTest {
    private static final Path FIXTURE = Path.of("src/test/resources/e2e/database");
    private static final String DATABASE = "alpinist-test/postgres";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void connect() {
        engine = TestEngine.connected();
    }

    @AfterEach
    void disconnect() {
        engine.removeImage(DATABASE + ":bookworm");
        engine.close();
    }

    static Stream<Ground> grounds() {
        return Ground.all();
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aProgramIsMigratedWithItsTestsAgainstAFreshDatabaseForEachVariant(Ground ground) throws IOException {
        Path project = copy();
        List<String> images = ground.mapped(engine);
        buildDatabase(images);

        Finished finished = migrate(project, ground, images);

        assertThat(finished.error()).isEmpty();
        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        for (VariantName name : VariantName.values()) {
            assertThat(finished.report().checks().passed(name)).contains("1 of 1 test commands");
        }
        assertThat(log(project, "test-original")).contains("db | ready", "entries and their sum: 2|1710");
        assertThat(log(project, "test-alpine")).contains("entries and their sum: 2|1710");
        assertThatNoFileOfTheRunHoldsThePassword(project);
        assertThat(new Leftovers(engine).of(run(project))).isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotStartStopsTheRunInItsOwnName() throws IOException {
        Path project = copy();
        Ground ground = Ground.all().findFirst().orElseThrow();
        List<String> images = ground.mapped(engine);
        buildDatabase(images);
        Path compose = project.resolve("compose.yml");
        Files.writeString(compose, Files.readString(compose).replace("POSTGRES_USER: ledger", "OTHER: ledger"));

        Finished finished = migrate(project, ground, images);

        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.INPUT);
        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("The service db")
                .hasMessageContaining("POSTGRES_USER: parameter not set");
        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.STOPPED);
        assertThatNoFileOfTheRunHoldsThePassword(project);
        assertThat(new Leftovers(engine).of(run(project)))
                .noneMatch(owned -> owned.kind().name().matches("CONTAINER|NETWORK|VOLUME"));
    }

    /** The compose file's port of the host is taken meanwhile, so that publishing it would fail. */
    private Finished migrate(Path project, Ground ground, List<String> images) throws IOException {
        Operator operator = new Operator(
                ImageMap.parse(images),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        Settings settings = new Settings(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Testing.NONE,
                List.of(),
                Optional.of(ground.release()),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
        try (ServerSocket taken = new ServerSocket()) {
            take(taken);
            return new Migrator(project, settings, operator, TestEngine::connected, Progress.NONE).migrate();
        }
    }

    private static void take(ServerSocket socket) throws IOException {
        try {
            socket.bind(new InetSocketAddress(5432));
        } catch (BindException e) {
            // something else has the port already, which is as good
        }
    }

    private void buildDatabase(List<String> images) throws IOException {
        Path context = FIXTURE.resolve("postgres").toAbsolutePath();
        String base = ImageMap.parse(images).map("debian:bookworm-slim");
        engine.build(
                new BuildRequest(
                        context,
                        "Dockerfile",
                        Files.readString(context.resolve("Dockerfile")),
                        Optional.empty(),
                        Map.of("BASE", base),
                        Map.of(),
                        DATABASE + ":bookworm",
                        Optional.empty(),
                        List.of(base),
                        Duration.ofMinutes(15)),
                LogSink.NONE);
        images.add("postgres=" + DATABASE);
    }

    private static void assertThatNoFileOfTheRunHoldsThePassword(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(Workspace.NAME))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSWORD);
            }
        }
    }

    private static List<String> log(Path project, String name) throws IOException {
        return Files.readAllLines(project.resolve(Workspace.NAME).resolve("logs/" + name + ".log"));
    }

    private static String run(Path project) throws IOException {
        return Files.readString(project.resolve(".alpinist/migration.json"))
                .replaceAll("(?s).*\"run\": \"([^\"]+)\".*", "$1");
    }

    private Path copy() throws IOException {
        Path target = folder.resolve("project");
        try (Stream<Path> files = Files.walk(FIXTURE)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(FIXTURE.relativize(file).toString()));
            }
        }
        return target;
    }
}
