package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run comes to before it needs an engine. */
class MigratorTest {
    private static final String BLOCKED = "FROM debian:bookworm-slim\nRUN apt-get install -y no-such-package-at-all\n";

    @TempDir
    Path repository;

    @Test
    void aBlockerStopsEveryRunBeforeTheEngineIsAsked() throws IOException {
        write("Dockerfile", BLOCKED);

        assertBlocked(migrate());
        assertBlocked(migrate());
    }

    @Test
    void whatTheRegistryAnsweredIsInTheRecord() throws IOException {
        write("Dockerfile", BLOCKED);

        Operator asking = new Operator(
                ImageMap.NONE,
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Answer::exists,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        new Migrator(repository, Settings.NONE, asking, MigratorTest::noEngine, Progress.NONE).migrate();

        assertThat(read("migration.json")).contains("alpine:3.24 has it");
    }

    @Test
    void anImageThatStandsOnAlpineIsLeftAlone() throws IOException {
        write("Dockerfile", "FROM alpine:3.22\n");

        assertThat(migrate().report().conclusion().kind()).isEqualTo(Conclusion.Kind.NOTHING_TO_DO);
        assertThat(migrate().report().conclusion().kind()).isEqualTo(Conclusion.Kind.NOTHING_TO_DO);
    }

    @Test
    void aRepositoryThatSaysNoIsLeftAlone() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\n");
        write(".alpinist.yml", "enabled: false\n");

        assertThatThrownBy(this::migrate).isInstanceOf(AlpinistException.class).hasMessageContaining("enabled: false");
        assertThat(repository.resolve(".alpinist")).doesNotExist();
    }

    @Test
    void aStageWithoutTheOneBeforeItIsRefused() throws IOException {
        write("Dockerfile", BLOCKED);
        migrate();

        assertRefused(migrator()::test, "has not come to the end of the stage 'build'");
    }

    @Test
    void aStageOfAnotherDockerfileIsRefusedAndTheLastRunsFilesStay() throws IOException {
        write("Dockerfile", BLOCKED);
        migrate();
        String record = read("migration.json");
        String report = read("report.json");
        write("Dockerfile", BLOCKED + "USER me\n");

        assertRefused(migrator()::test, "is of other inputs");
        assertRefused(migrator()::propose, "is of other inputs");
        assertThat(read("migration.json")).isEqualTo(record);
        assertThat(read("report.json")).isEqualTo(report);
    }

    @Test
    void theReportOfTheLastRunIsHadAlsoAfterAnEdit() throws IOException {
        write("Dockerfile", BLOCKED);
        String report = migrate().report().toString();
        write("Dockerfile", "FROM scratch\n");

        assertThat(migrator().report().report()).hasToString(report);
    }

    @Test
    void aFolderWithoutARunHasNoReportAndGetsNoRecord() throws IOException {
        write("Dockerfile", BLOCKED);

        assertRefused(migrator()::report, "There is no record of a run");
        assertThat(repository.resolve(".alpinist/migration.json")).doesNotExist();
    }

    @Test
    void aRecordThatGitTracksIsLeftAside() throws IOException {
        Git git = Git.init(repository);
        write("Dockerfile", BLOCKED);
        migrate();
        git.run("add", "--force", ".alpinist/migration.json");

        assertRefused(migrator()::report, "There is no record of a run");
    }

    @Test
    void whatElseGitTracksInTheFolderMakesNothingThereTrusted() throws IOException {
        Git git = Git.init(repository);
        write("Dockerfile", BLOCKED);
        migrate();
        Files.createDirectories(repository.resolve(".ALPINIST"));
        write(".ALPINIST/runs", "20260101-000000-00000000 remove unix:///engine.sock\n");
        git.run("add", "--force", ".ALPINIST/runs");

        assertRefused(migrator()::report, "There is no record of a run");
    }

    @Test
    void aRecordOfWhichGitCannotSayWhetherItTracksItIsLeftAside() throws IOException {
        write("Dockerfile", BLOCKED);
        migrate();
        Files.writeString(repository.resolve(".git"), "gitdir: nowhere\n");

        assertRefused(migrator()::report, "There is no record of a run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"schema\": 1", "{\"schema\": 1}", "{\"schema\": 999}", "\0\0\0\0"})
    void aDamagedRecordIsLeftAsideAndThatIsSaid(String record) throws IOException {
        write("Dockerfile", BLOCKED);
        migrate();
        write(".alpinist/migration.json", record);
        List<String> said = new ArrayList<>();

        Progress listening = new QuietProgress() {
            @Override
            public void say(String line) {
                said.add(line);
            }
        };
        assertBlocked(new Migrator(repository, Settings.NONE, operator(), MigratorTest::noEngine, listening).migrate());

        assertThat(said)
                .contains("Leaving .alpinist/migration.json aside: it is damaged, or not of this release of Alpinist");
    }

    @Test
    void aSecondRunInTheSameFolderIsToldWhichProcessHasTheFirst() throws IOException {
        write("Dockerfile", BLOCKED);

        try (Workspace first = Workspace.open(repository)) {
            assertRefused(
                    this::migrate,
                    "Another run of Alpinist works in this repository (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(first.path("lock")).exists();
        }
    }

    @Test
    void aLinkedConfigurationIsRefused(@TempDir Path elsewhere) throws IOException {
        write("Dockerfile", BLOCKED);
        Files.createSymbolicLink(
                repository.resolve(".alpinist.yml"),
                Files.writeString(elsewhere.resolve("secret"), "a secret of whoever runs this"));

        assertRefused(this::migrate, ".alpinist.yml: it is a link");
    }

    @Test
    void filesOfTheTestsBelongToTheInputsAlsoWhereTheBuildLeavesThemOut() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\n");
        write(".dockerignore", "tests\n");
        write("tests", "true\n");
        Settings settings = new Settings(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                MigrateEngineTest.testing(List.of("sh tests")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Thresholds.NONE,
                Optional.empty(),
                PruneChoices.NONE,
                List.of(),
                NoRounds.CHOICES);
        String before = inputs(settings);

        write("tests", "false\n");

        assertThat(inputs(settings)).isNotEqualTo(before);
    }

    @Test
    void theTablesThatOutrankTheBundledOnesBelongToTheInputsAndDecide() throws IOException {
        write("Dockerfile", BLOCKED);
        write(".dockerignore", "own.tsv\n");
        write(".alpinist.yml", "catalog: own.tsv\n");
        Settings settings = ConfigurationFile.read(repository).settings();
        write("own.tsv", "no-such-package-at-all\tnone\t\tit is ours\task us\n");
        assertBlocked(migrate());
        String before = inputs(settings);

        write("own.tsv", "no-such-package-at-all\tdrop\t\tthe base has it\n");

        assertThat(inputs(settings)).isNotEqualTo(before);
        assertThatThrownBy(this::migrate).isInstanceOf(AssertionError.class);
    }

    @Test
    void theRunsFolderIsIgnoredByGit() throws IOException {
        write("Dockerfile", "FROM alpine:3.22\n");

        migrate();

        assertThat(repository.resolve(".alpinist/.gitignore")).hasContent("*");
    }

    private static void assertRefused(ThrowingCallable command, String message) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining(message);
    }

    private String inputs(Settings settings) {
        return InputsDigest.of(
                Task.read(Project.open(repository, Optional.empty(), Optional.empty()), settings, operator()));
    }

    private String read(String name) throws IOException {
        return Files.readString(repository.resolve(".alpinist").resolve(name));
    }

    private static void assertBlocked(Finished finished) {
        assertThat(finished.report().conclusion().kind()).isEqualTo(Conclusion.Kind.BLOCKED);
        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.BLOCKED);
    }

    private Finished migrate() {
        return migrator().migrate();
    }

    private Migrator migrator() {
        return new Migrator(repository, Settings.NONE, operator(), MigratorTest::noEngine, Progress.NONE);
    }

    private static Operator operator() {
        return new Operator(
                ImageMap.NONE,
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
    }

    private static Engine noEngine() {
        throw new AssertionError("nothing here needs an engine");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(repository.resolve(name), text);
    }
}
