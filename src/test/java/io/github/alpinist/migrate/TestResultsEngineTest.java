package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.PackageRow;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Restored;
import io.github.alpinist.report.VariantName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suites that exit with 0 and prove less than they seem to, on a real engine. */
@Tag("engine")
class TestResultsEngineTest {
    private static final String SKIPS_HALF_ON_ALPINE =
            "s=''; if [ -e /etc/alpine-release ]; then s='<skipped/>'; fi; mkdir -p /tmp/out;"
                    + " echo \"<testsuite name='s'><testcase name='a'/><testcase name='b'>$s</testcase></testsuite>\""
                    + " >/tmp/out/report.xml";

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
    void aSuiteThatSkipsHalfOfItsTestsOnAlpineIsCaught() throws IOException {
        project("FROM debian:bookworm-slim\nWORKDIR /tmp\nCMD [\"true\"]\n");

        Finished finished = migrate(testing(SKIPS_HALF_ON_ALPINE, List.of(), List.of(), "out/*.xml"), Progress.NONE);

        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("1 of 2 tests are skipped, where the original skips 0: s > b");
        assertThat(folder.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void aReportThatWasInTheImageBeforeTheTestsDoesNotCount() throws IOException {
        project("FROM debian:bookworm-slim\nCOPY Dockerfile /old/report.xml\nCMD [\"true\"]\n");

        Finished finished = migrate(testing("true", List.of(), List.of(), "/old/*.xml"), Progress.NONE);

        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("--test-report /old/*.xml matches no JUnit XML");
    }

    @Test
    void aTestThatFailsOnceIsNamedAndDoesNotStopTheMove() throws IOException {
        project("FROM debian:bookworm-slim\nCMD [\"true\"]\n");
        Files.writeString(folder.resolve(".dockerignore"), "state\n");
        write("broken");

        Finished finished =
                migrate(testing("cat state; grep -q sound state", List.of("state"), List.of()), mendingOnce());

        assertThat(finished.error()).isEmpty();
        assertThat(finished.report().findings())
                .filteredOn(finding -> finding.rule().equals("flaky-test"))
                .extracting(Finding::message)
                .anyMatch(message -> message.startsWith("flaky on original: cat state; grep -q sound state"))
                .anyMatch(message -> message.startsWith("flaky on alpine"));
    }

    @Test
    void aLibraryThatOnlyTheSetUpBringsIsPutIntoTheImage() throws IOException {
        copy(Path.of("src/test/resources/e2e/dlopen"));

        Finished finished = migrate(
                testing(
                        "sh tests/run.sh",
                        List.of("tests"),
                        List.of("apt-get update && apt-get install -y --no-install-recommends sqlite3")),
                Progress.NONE);

        Report report = finished.report();
        assertThat(finished.error()).isEmpty();
        assertThat(report.attempts().get(0).restored())
                .extracting(Restored::name)
                .contains("sqlite-libs");
        assertThat(report.packages().kept())
                .filteredOn(row -> row.name().equals("sqlite-libs"))
                .flatExtracting(PackageRow::evidence)
                .anyMatch(fact -> fact.contains("--test-setup installs it"));
        assertThat(report.checks().passed(VariantName.SLIM)).contains("1 of 1 test commands");
    }

    private void project(String dockerfile) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
    }

    private void copy(Path source) throws IOException {
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Mends what the tests read once they have said that it is broken, and breaks it again after that. */
    private Progress mendingOnce() {
        return new QuietProgress() {
            @Override
            public void output(String variant, String line) {
                if (line.equals("broken") || line.equals("sound")) {
                    write(line.equals("broken") ? "sound" : "broken");
                }
            }
        };
    }

    private void write(String state) {
        try {
            Files.writeString(folder.resolve("state"), state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Testing testing(String command, List<String> copies, List<String> setups, String... reports) {
        return new Testing(
                List.of(command),
                copies,
                setups,
                List.of(reports),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private Finished migrate(Testing testing, Progress progress) {
        Ground ground = Ground.all().findFirst().orElseThrow();
        Operator operator = new Operator(
                ground.imageMap(engine),
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
                Settings.NONE.buildArgs(),
                Optional.empty(),
                Optional.empty(),
                testing,
                List.of(),
                Optional.of(ground.release()),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
        return new Migrator(folder, settings, operator, TestEngine::connected, progress).migrate();
    }
}
