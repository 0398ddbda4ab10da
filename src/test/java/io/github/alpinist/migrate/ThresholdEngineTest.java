package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Threshold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose threads all allocate at once: musl's allocator, with one lock for all, makes it slower. */
@Tag("engine")
class ThresholdEngineTest {
    private static final String TEST = "sh tests";

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void connect() {
        engine = TestEngine.connected();
    }

    @AfterEach
    void disconnect() {
        engine.close();
    }

    @Test
    void aProgramThatIsSlowerOnMuslIsNotProposedAndTheRemedyIsNamed() throws Exception {
        Finished finished = migrate(Map.of());

        Report report = finished.report();
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.OVER_THRESHOLD);
        assertThat(finished.error())
                .get()
                .extracting(AlpinistException::failure)
                .isEqualTo(Failure.THRESHOLD);
        assertThat(report.proposed().patch()).isEmpty();
        assertThat(report.conclusion().reason()).contains("max-test-slowdown 50 % is kept", TEST, "% more", "mimalloc");
        Threshold threshold = tests(report);
        assertThat(threshold.held()).isFalse();
        assertThat(threshold.percent().orElseThrow()).isGreaterThan(50);
    }

    @Test
    void theSameProgramIsProposedOnceItsThreadsHaveAnAllocatorEach() throws Exception {
        Finished finished = migrate(Map.of("DEFINES", "-DOWN_ALLOCATOR"));

        assertThat(finished.error()).isEmpty();
        assertThat(tests(finished.report()).held()).isTrue();
        assertThat(finished.report().proposed().patch()).isPresent();
    }

    private static Threshold tests(Report report) {
        report.measurements().running().stream()
                .filter(each -> each.quantity() == Quantity.TEST)
                .map(Measurement::samples)
                .forEach(samples -> System.out.println("time of " + TEST + ": " + samples));
        return report.measurements().thresholds().stream()
                .filter(each -> each.name().equals("max-test-slowdown"))
                .findFirst()
                .orElseThrow();
    }

    private Finished migrate(Map<String, String> arguments) throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        for (String file : List.of("Dockerfile", "churn.c", "tests")) {
            Files.copy(Path.of("src/test/resources/e2e/threads", file), project.resolve(file));
        }
        Ground ground = Ground.all().findFirst().orElseThrow();
        Settings settings = new Settings(
                Optional.empty(),
                Optional.empty(),
                arguments,
                Optional.empty(),
                Optional.empty(),
                MigrateEngineTest.testing(List.of(TEST)),
                List.of(),
                Optional.of(ground.release()),
                Optional.empty(),
                Thresholds.NONE,
                Optional.of(Duration.ofMinutes(10)),
                PruneChoices.NONE,
                List.of(),
                new MeasureChoices(
                        Optional.of(3), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Operator operator = new Operator(
                ground.imageMap(engine),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        return new Migrator(project, settings, operator, TestEngine::connected, Progress.NONE).migrate();
    }
}
