package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.SmokeRun;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program answers over HTTP on Alpine is compared with what it answers on Debian. */
@Tag("engine")
class AnswersEngineTest {
    private static final Path PROGRAM = Path.of("src/test/resources/e2e/answers");

    @TempDir
    Path repository;

    @BeforeEach
    void copyTheProgram() throws IOException {
        for (String file : new String[] {"Dockerfile", "answers.c"}) {
            Files.copy(PROGRAM.resolve(file), repository.resolve(file));
        }
    }

    @Test
    void anAnswerThatIsAnotherOnAlpineStopsTheMove() throws IOException {
        configure("smoke: [/, /system]");

        Finished finished = migrate();

        Report report = finished.report();
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("$.system is '\"debian\"' on the original and '\"alpine\"' here");
        SmokeRun system = report.checks().smokes().get(1).on(VariantName.ALPINE).orElseThrow();
        assertThat(system.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(system.reason().orElseThrow()).contains("another answer than the original's: $.system");
        assertThat(repository.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void whatChangesEachTimeOrIsIgnoredStopsNothing() throws IOException {
        configure("smoke: [/, /system]\nsmoke-ignore: '\\$\\.system: .*'");

        Report report = migrate().report();

        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.checks().smokes()).allSatisfy(smoke -> {
            assertThat(smoke.runs()).hasSize(3).extracting(SmokeRun::verdict).containsOnly(Verdict.PASSED);
            assertThat(smoke.on(VariantName.SLIM).orElseThrow().notes())
                    .containsExactly("header server is 'answers (debian)' on the original and 'answers (alpine)' here");
        });
        assertThat(report.measurements().contents()).hasSize(3).allSatisfy(contents -> {
            assertThat(contents.packages()).isNotEmpty();
            assertThat(contents.groups()).isNotEmpty();
            assertThat(contents.surface().ports()).containsExactly("8080/tcp");
            assertThat(repository.resolve(contents.sbom().orElseThrow()))
                    .content()
                    .contains("CycloneDX", "pkg:");
        });
    }

    private void configure(String smoke) throws IOException {
        Files.writeString(repository.resolve(ConfigurationFile.NAME), "alpine: \"3.24\"\nmeasure: 0\n" + smoke + "\n");
    }

    private Finished migrate() {
        Ground ground = Ground.all().findFirst().orElseThrow();
        ImageMap imageMap;
        try (Engine engine = TestEngine.connected()) {
            imageMap = ground.imageMap(engine);
        }
        Operator operator = new Operator(
                imageMap,
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        return new Migrator(repository, Settings.NONE, operator, TestEngine::connected, Progress.NONE).migrate();
    }
}
