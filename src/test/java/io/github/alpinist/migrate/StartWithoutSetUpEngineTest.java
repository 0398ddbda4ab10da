package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Restored;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose tests pass because of the tests' set-up, and that do not start without it. */
@Tag("engine")
class StartWithoutSetUpEngineTest {
    private static final String DOCKERFILE = """
            FROM debian:bookworm-slim
            COPY serve.sh /usr/local/bin/
            CMD ["sh", "/usr/local/bin/serve.sh"]
            """;

    /** Serves only where it can tell which Debian it is on. */
    private static final String SERVE = """
            set -eu
            release=$(cat /etc/debian_version)
            trap 'exit 0' TERM
            echo "serving on Debian $release"
            while :; do sleep 0.1; done
            """;

    private static final String SET_UP_MAKES_IT_PASS = """
            alpine: "3.24"
            test-setup: test -e /etc/debian_version || echo 12 > /etc/debian_version
            test: timeout 1 sh /usr/local/bin/serve.sh | grep -q serving
            """;

    private static final String SET_UP_BRINGS_THE_LIBRARY = """
            alpine: "3.24"
            test-setup: apt-get update && apt-get install -y --no-install-recommends sqlite3
            test: versions | grep -q '^sqlite 3'
            """;

    @TempDir
    Path repository;

    @Test
    void aVariantThatStartsOnlyWithWhatTheSetUpMadeIsCaught() throws IOException {
        Files.writeString(repository.resolve("Dockerfile"), DOCKERFILE);
        Files.writeString(repository.resolve("serve.sh"), SERVE);
        Files.writeString(repository.resolve(ConfigurationFile.NAME), SET_UP_MAKES_IT_PASS);

        Finished finished = migrate();

        Report report = finished.report();
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
        assertThat(report.checks().tests())
                .allSatisfy(test -> assertThat(
                                test.on(VariantName.ALPINE).orElseThrow().verdict())
                        .isEqualTo(Verdict.PASSED));
        assertThat(report.checks().starts())
                .extracting(start -> start.variant() + " " + start.verdict() + " " + start.inWords())
                .containsExactly("ORIGINAL PASSED lives, ends with 0 when stopped", "ALPINE FAILED ends with 1");
        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("started by itself, it ends with 1: failed: the original lives")
                .hasMessageContaining("/etc/debian_version");
        assertThat(repository.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void aPrunedVariantThatStartsOnlyWithTheSetUpsPackagesGetsThemBack() throws IOException {
        copy(Path.of("src/test/resources/e2e/dlopen"));
        Files.writeString(repository.resolve(ConfigurationFile.NAME), SET_UP_BRINGS_THE_LIBRARY);

        Report report = migrate().report();

        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.attempts().get(0).restored())
                .extracting(Restored::name)
                .contains("sqlite-libs");
        assertThat(report.checks().starts())
                .extracting(start -> start.variant() + " " + start.inWords())
                .containsExactly("ORIGINAL ends with 0", "ALPINE ends with 0", "SLIM ends with 0");
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

    private void copy(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, repository.resolve(file.getFileName().toString()));
            }
        }
    }
}
