package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.prune.CandidateKind;
import io.github.alpinist.report.Attempt;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.PackageRow;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Restored;
import io.github.alpinist.report.VariantName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The main job on a real engine: on Alpine's stand-in, and on a real Alpine where there is one. */
@Tag("engine")
class MigrateEngineTest {
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

    static Stream<Ground> grounds() {
        return Ground.all();
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aServiceThatCompilesAfterTheContextIsCopiedIsSplitAndSmaller(Ground ground) throws Exception {
        Path project = copy(Path.of("examples/notes"));
        commit(project);

        Finished finished = migrate(project, ground, Settings.NONE);

        Report report = finished.report();
        assertThat(finished.error()).isEmpty();
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.checks().passed(VariantName.SLIM)).contains("1 of 1 test commands and 1 of 1 smoke requests");
        assertThat(bytes(report, VariantName.SLIM)).isLessThan(bytes(report, VariantName.ALPINE));
        assertThat(bytes(report, VariantName.ALPINE)).isLessThan(bytes(report, VariantName.ORIGINAL));
        assertThat(report.packages().kept()).extracting(PackageRow::name).contains("sqlite-libs");
        assertThat(evidence(report.packages().kept(), "sqlite-libs"))
                .anyMatch(fact -> fact.contains("libsqlite3.so.0") && fact.contains("/usr/local/bin/notes"));
        assertThat(report.packages().dropped())
                .extracting(PackageRow::name)
                .contains("build-base", "gcc", "sqlite-dev");
        assertThatGitAmGives(project, Files.readString(project.resolve(".alpinist/Dockerfile.result")));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aLibraryWhoseNameTheProgramPutsTogetherComesBackByItself(Ground ground) throws IOException {
        Path project = copy(Path.of("src/test/resources/e2e/dlopen"));

        Report report = migrate(project, ground, tests()).report();

        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.attempts())
                .extracting(Attempt::kind)
                .containsExactly(CandidateKind.PROBE, CandidateKind.PROBE, CandidateKind.BUILD);
        assertThat(report.attempts().get(0).without()).contains("build-base", "gcc");
        assertThat(report.attempts().get(0).restored())
                .extracting(Restored::name)
                .containsExactly("sqlite-libs");
        assertThat(report.attempts().get(0).restored().get(0).reason()).contains("libsqlite3.so.0");
        assertThat(report.attempts().get(2).failed()).isEmpty();
    }

    @Test
    void aLibraryThatTheProgramNamesStaysAtOnce() throws IOException {
        Path project = copy(Path.of("src/test/resources/e2e/dlopen"));
        Path source = project.resolve("versions.c");
        Files.writeString(source, Files.readString(source).replace("dlopen(name,", "dlopen(\"libsqlite3.so.0\","));
        Ground ground = Ground.all().findFirst().orElseThrow();

        Report report = migrate(project, ground, tests()).report();

        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.attempts())
                .isNotEmpty()
                .allMatch(attempt -> attempt.failed().isEmpty());
        assertThat(evidence(report.packages().kept(), "sqlite-libs"))
                .contains("so:libsqlite3.so.0 named in /usr/local/bin/versions");
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void buildPackagesOfOneRunAreDeletedInIt(Ground ground) throws IOException {
        Path project = copy(Path.of("src/test/resources/e2e/one-run"));

        Finished finished = migrate(project, ground, tests());

        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(Files.readString(project.resolve(".alpinist/Dockerfile.result")))
                .contains("--virtual .build-deps")
                .endsWith("\n")
                .contains("apk del --no-network .build-deps");
        assertThat(finished.report().packages().dropped())
                .extracting(PackageRow::name)
                .contains("gcc", "zlib-dev");
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void aScriptThatARunRunsIsPartOfTheChange(Ground ground) throws Exception {
        Path project = copy(Path.of("src/test/resources/e2e/run-script"));
        commit(project);
        String before = Files.readString(project.resolve("docker/install.sh"));

        Finished finished = migrate(project, ground, tests());

        assertThat(finished.error()).isEmpty();
        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(finished.report().diff().orElseThrow()).contains("--- a/Dockerfile", "--- a/docker/install.sh");
        assertThat(finished.report().changes())
                .anySatisfy(change -> assertThat(change.place().file()).isEqualTo("docker/install.sh"));
        assertThat(project.resolve("docker/install.sh")).hasContent(before);
        assertThatGitAmGives(project, Files.readString(project.resolve(".alpinist/Dockerfile.result")));
        assertThat(project.resolve("docker/install.sh"))
                .hasContent(Files.readString(project.resolve(".alpinist/docker-install.sh.result")))
                .content()
                .contains("apk add")
                .doesNotContain("apt-get");
        assertThat(project.resolve("docker/install.sh")).isExecutable();
    }

    @Test
    void nothingIsProposedWhereTheTestsFailOnTheOriginal() throws IOException {
        Path project = copy(Path.of("src/test/resources/e2e/one-run"));
        Ground ground = Ground.all().findFirst().orElseThrow();

        Finished finished = migrate(project, ground, tests("echo it is broken; exit 3"));

        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ORIGINAL);
        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.TESTS);
        assertThat(finished.error().orElseThrow())
                .hasMessageContaining("The tests already fail on the original image")
                .hasMessageContaining("it is broken");
        assertThat(project.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void nothingOfARunIsLeftOnTheEngine() throws IOException {
        Path project = copy(Path.of("src/test/resources/e2e/one-run"));

        migrate(project, Ground.all().findFirst().orElseThrow(), tests());

        String record = Files.readString(project.resolve(".alpinist/migration.json"));
        String run = record.replaceAll("(?s).*\"run\": \"([^\"]+)\".*", "$1");
        List<Owned> left = new Leftovers(engine).of(run);
        assertThat(left).isEmpty();
    }

    private Finished migrate(Path project, Ground ground, Settings settings) {
        Operator operator = new Operator(
                ground.imageMap(engine),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        Settings onRelease = settings.orElse(new Settings(
                Optional.empty(),
                Optional.empty(),
                settings.buildArgs(),
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
                NoRounds.CHOICES));
        return new Migrator(project, onRelease, operator, TestEngine::connected, Progress.NONE).migrate();
    }

    private static Settings tests(String... commands) {
        return new Settings(
                Optional.empty(),
                Optional.empty(),
                Settings.NONE.buildArgs(),
                Optional.empty(),
                Optional.empty(),
                testing(commands.length == 0 ? List.of("sh tests/run.sh") : List.of(commands)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
    }

    static Testing testing(List<String> commands) {
        return new Testing(
                commands,
                List.of("tests"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    private static long bytes(Report report, VariantName name) {
        return report.variant(name)
                .flatMap(variant -> variant.uncompressedBytes())
                .orElseThrow();
    }

    private static List<String> evidence(List<PackageRow> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .flatMap(row -> row.evidence().stream())
                .toList();
    }

    private Path copy(Path project) throws IOException {
        Path target = folder.resolve("project");
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(each -> !each.toString().contains(".alpinist/"))
                    .toList()) {
                Files.copy(file, target.resolve(project.relativize(file).toString()));
            }
        }
        return target;
    }

    private static void commit(Path project) throws IOException, InterruptedException {
        git(project, "init", "-q", "-b", "main");
        git(project, "add", "-A");
        git(project, "commit", "-q", "-m", "On Debian");
    }

    private static void assertThatGitAmGives(Path project, String dockerfile) throws IOException, InterruptedException {
        git(project, "am", "-q", ".alpinist/alpine.patch");
        assertThat(Files.readString(project.resolve("Dockerfile"))).isEqualTo(dockerfile);
    }

    private static void git(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=test", "-c", "user.email=test@localhost"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(output).isZero();
    }
}
