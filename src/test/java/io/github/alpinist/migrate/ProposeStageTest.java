package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Git;
import io.github.alpinist.report.Measurements;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Subject;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Behaviour;
import io.github.alpinist.verify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a move that passed. */
class ProposeStageTest {
    private static final String DEBIAN = "FROM debian:bookworm-slim\nRUN make\n";
    private static final String ALPINE = "FROM alpine:3.24\nRUN make\n";
    private static final Operator OPERATOR = new Operator(
            ImageMap.NONE,
            CatalogSources.BUNDLED,
            Proposing.PATCH,
            Lookup.NONE,
            PythonIndex.NONE,
            () -> false,
            false,
            Optional.empty());

    @TempDir
    Path checkout;

    private Path service;

    @BeforeEach
    void aServiceBelowTheTopOfItsCheckout() throws IOException {
        service = Files.createDirectories(checkout.resolve("services/notes"));
        Files.writeString(service.resolve("Dockerfile"), DEBIAN);
    }

    @Test
    void thePatchAppliesAtTheTopOfTheCheckout() {
        Git git = Git.init(checkout);
        git.run("add", ".");

        Path patch = propose();

        git.run("apply", "--index", patch.toString());
        assertThat(service.resolve("Dockerfile")).hasContent(ALPINE);
    }

    @Test
    void whatWasEditedWhileTheRunWentOnIsNotTakenBack() {
        assertThatThrownBy(() -> propose(() -> Files.writeString(service.resolve("Dockerfile"), DEBIAN + "USER me\n")))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining("changed while the run went on");
        assertThat(service.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void whatTheTestsNeedIsReadAgainBeforeItIsProposed() throws IOException {
        Path variables = Files.writeString(service.resolve("test.env"), "A=before\n");
        Testing testing = new Testing(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of("test.env"));

        assertThatThrownBy(() -> propose(
                        settings(testing), ProposeStageTest::passed, () -> Files.writeString(variables, "A=after\n")))
                .hasMessageContaining("changed while the run went on");
    }

    @Test
    void everyConditionThatDoesNotHoldIsNamed() {
        assertThatThrownBy(() -> propose(Settings.NONE, ProposeStageTest::begun, () -> {}))
                .hasMessageContaining("converted without a blocker (no conversion in the record); ")
                .hasMessageContaining("the alpine variant was built (it is not in the record); ")
                .hasMessageContaining("pruning has ended");
        assertThat(service.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void aPatchOfAnEarlierRunDoesNotOutliveItsRecord() throws IOException {
        propose();
        assertThat(service.resolve(".alpinist/alpine.patch")).exists();

        Files.writeString(
                service.resolve("Dockerfile"), "FROM debian:bookworm-slim\nRUN apt-get install -y no-such-x\n");
        Finished finished =
                new Migrator(service, Settings.NONE, OPERATOR, ProposeStageTest::noEngine, Progress.NONE).migrate();

        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.BLOCKED);
        assertThat(service.resolve(".alpinist/alpine.patch")).doesNotExist();
    }

    @Test
    void aScriptThatGitDoesNotTrackIsNeitherConvertedNorProposed() throws IOException {
        Git git = Git.init(checkout);
        Files.writeString(
                service.resolve("Dockerfile"), "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN sh /install.sh\n");
        git.run("add", ".");
        Files.writeString(service.resolve("install.sh"), "apt-get install -y curl\n");

        Finished finished =
                new Migrator(service, Settings.NONE, OPERATOR, ProposeStageTest::noEngine, Progress.NONE).migrate();

        assertThat(finished.error())
                .hasValueSatisfying(error -> assertThat(error.remedy()).contains("git does not track it"));
        assertThat(finished.files()).doesNotContainKey("script install.sh");
    }

    private Path propose() {
        return propose(() -> {});
    }

    private Path propose(Edit meanwhile) {
        return propose(Settings.NONE, ProposeStageTest::passed, meanwhile);
    }

    /**
     * @param recorded what the other stages came to, of inputs with a digest
     * @param meanwhile what happens between the other stages and this one
     */
    private Path propose(Settings settings, Function<String, Migration> recorded, Edit meanwhile) {
        Project project = Project.open(service, Optional.empty(), Optional.empty());
        Task task = Task.read(project, settings, OPERATOR);
        Migration record = recorded.apply(InputsDigest.of(task));
        try (Workspace workspace = Workspace.open(service)) {
            meanwhile.make();
            new ProposeStage().run(new Run(task, workspace, Progress.NONE, ProposeStageTest::noEngine, record));
            return workspace.path("alpine.patch");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
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

    private static Migration begun(String inputs) {
        Subject subject =
                new Subject("notes", "Dockerfile", "linux/amd64", Optional.of("3.24"), Optional.empty(), List.of());
        return Migration.begin("1", "run", inputs, Requirements.of(Settings.NONE), subject);
    }

    private static Migration passed(String inputs) {
        Outcome nothing = new Outcome(List.of(), List.of(), Optional.of(Behaviour.NOTHING));
        return begun(inputs)
                .withConverted(new Converted(DEBIAN, ALPINE, List.of(), List.of(), List.of(), List.of(), List.of()))
                .withBuilt(Map.of(
                        VariantName.ORIGINAL, variant(VariantName.ORIGINAL, 100),
                        VariantName.ALPINE, variant(VariantName.ALPINE, 50)))
                .withTested(Map.of(VariantName.ORIGINAL, nothing, VariantName.ALPINE, nothing))
                .withPruned(new Pruned(Optional.empty(), Packages.NONE, List.of(), List.of(), List.of()))
                .withMeasured(new Measured("", Measurements.NONE, List.of()));
    }

    private static Variant variant(VariantName name, long bytes) {
        return new Variant(name, "sha256:1", Optional.of(bytes), Optional.empty(), Optional.empty(), List.of());
    }

    private static Engine noEngine() {
        throw new AssertionError("nothing here needs an engine");
    }

    private interface Edit {
        void make() throws IOException;
    }
}
