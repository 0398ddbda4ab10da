package io.github.alpinist.migrate;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Engines;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/** The smallest repository that goes through every stage, in seconds: both its bases are the same small image. */
final class SmallMove {
    static final String SMALL = "alpinist-standin/alpine:3.24";
    private static final String DEBIAN = "alpinist-test/small-debian";

    private final Path repository;

    private SmallMove(Path repository) {
        this.repository = repository;
    }

    /** A repository whose image no earlier build made, not even in a cache. */
    static SmallMove in(Path repository) throws IOException {
        Files.createDirectories(repository);
        Files.writeString(
                repository.resolve("Dockerfile"), dockerfile(UUID.randomUUID().toString()));
        Files.writeString(repository.resolve("tests"), "test -s /made\n");
        return new SmallMove(repository);
    }

    static String dockerfile(String made) {
        return "FROM debian:bookworm-slim\nRUN echo " + made + " > /made\nCMD [\"cat\", \"/made\"]\n";
    }

    /** Skips the test where there is no engine, or no small image on it. */
    static Engine engine() {
        Engine engine = TestEngine.connected();
        Assumptions.assumeTrue(
                engine.image(SMALL).isPresent(),
                "skipped: the engine has no " + SMALL + ". To run it, run src/standin/alpine 3.24, as ./check does");
        engine.tag(SMALL, DEBIAN + ":bookworm-slim");
        return engine;
    }

    /** An engine that is reached by another address. */
    static Engine engine(String address) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("DOCKER_HOST", address);
        return Engines.connect(environment);
    }

    /** The command line's options that do the same. */
    static List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("--alpine", "3.24", "--test", "sh tests", "--test-copy", "tests"));
        imageMap().forEach(entry -> arguments.addAll(List.of("--image-map", entry)));
        return arguments;
    }

    private static List<String> imageMap() {
        return List.of("alpine=alpinist-standin/alpine", "debian=" + DEBIAN);
    }

    Finished migrate(Supplier<Engine> engine) {
        return migrator(engine, false).migrate();
    }

    Migrator migrator(Supplier<Engine> engine, boolean keep) {
        Operator operator = new Operator(
                ImageMap.parse(imageMap()),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> keep,
                false,
                Optional.empty());
        return new Migrator(repository, settings(Optional.empty()), operator, engine, Progress.NONE);
    }

    Migrator migrator(Supplier<Engine> engine, Duration timeout) {
        Operator operator = new Operator(
                ImageMap.parse(imageMap()),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        return new Migrator(repository, settings(Optional.of(timeout)), operator, engine, Progress.NONE);
    }

    Path repository() {
        return repository;
    }

    Path file(String name) {
        return repository.resolve(Workspace.NAME).resolve(name);
    }

    /** The record, where one is there. */
    Optional<Migration> record() {
        try (Workspace workspace = Workspace.open(repository)) {
            return RecordFile.read(workspace);
        }
    }

    String run() {
        return record().orElseThrow().run();
    }

    private static Settings settings(Optional<Duration> timeout) {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                MigrateEngineTest.testing(List.of("sh tests")),
                List.of(),
                Optional.of("3.24"),
                Optional.empty(),
                Thresholds.NONE,
                timeout,
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
    }
}
