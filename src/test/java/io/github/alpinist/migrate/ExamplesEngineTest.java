package io.github.alpinist.migrate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import io.github.alpinist.text.Source;
import io.github.alpinist.verify.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds each example whose base images are on the engine, and runs its tests in both variants. Other names for images,
 * such as those of a mirror: {@code -Dalpinist.image-map=python=mirror.example/python,golang=mirror.example/golang}.
 */
@Tag("engine")
class ExamplesEngineTest {
    private static final String MAP = "alpinist.image-map";

    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void connect() {
        engine = TestEngine.connected();
    }

    @AfterEach
    void disconnect() {
        engine.close();
    }

    static Stream<Example> examples() throws IOException {
        return Example.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExamplePassesItsTestsOnAlpineToo(Example example) throws IOException {
        ImageMap map = ImageMap.parse(names());
        String missing = images(example, map)
                .filter(image -> engine.image(image).isEmpty())
                .distinct()
                .collect(joining(", "));
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () -> "skipped: the engine has no " + missing + ". To run it, pull them, or name others by -D" + MAP);

        Report report = migrate(example, map);

        assertThat(report.conclusion().kind())
                .as(report.conclusion().toString())
                .isEqualTo(Conclusion.Kind.PASSED);
    }

    private List<String> names() {
        String given = System.getProperty(MAP, "");
        return given.isEmpty() ? Ground.all().findFirst().orElseThrow().mapped(engine) : List.of(given.split(","));
    }

    /** What both variants are built from, and what their tests talk to, under the names that they are had by. */
    private static Stream<String> images(Example example, ImageMap map) {
        String original = Dockerfiles.original(example.project()).print();
        Stream<String> built = Stream.of(
                        original, example.conversion(Release.DEFAULT).text())
                .map(text -> Dockerfile.parse(Source.of("Dockerfile", text)))
                .flatMap(file -> BuildImages.of(file, Map.of(), map).used().stream());
        Stream<String> started = example.settings().testing().compose().stream()
                .map(name -> ComposeFile.read(example.project(), name, Map.of(), Optional.empty(), map))
                .flatMap(compose -> compose.services().stream())
                .map(Service::image);
        return Stream.concat(built, started);
    }

    private Report migrate(Example example, ImageMap map) throws IOException {
        Path project = example.copyTo(folder.resolve(example.name()));
        Operator operator = new Operator(
                map,
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        return new Migrator(project, settings(example), operator, TestEngine::connected, Progress.NONE)
                .migrate()
                .report();
    }

    /** Those of the example, without measuring, which takes its time. */
    private static Settings settings(Example example) {
        return example.settings()
                .orElse(new Settings(
                        Optional.empty(),
                        Optional.empty(),
                        Settings.NONE.buildArgs(),
                        Optional.empty(),
                        Optional.empty(),
                        Testing.NONE,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Thresholds.NONE,
                        Optional.empty(),
                        PruneChoices.NONE,
                        List.of(),
                        NoRounds.CHOICES));
    }
}
