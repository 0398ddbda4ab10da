package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fallbacks are tried from Alpine as it is alone, also where an earlier run went on from one. */
class FallbacksTest {
    private static final Trial PASSED = trial(Optional.empty());
    private static final Trial CUT_OFF = trial(Optional.of("it was cut off"));

    @TempDir
    Path folder;

    private final List<String> tried = new ArrayList<>();
    private Task task;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM debian:bookworm-slim\n");
        Settings settings = Settings.of("the test", Map.of("alpine", "3.24", "fallback", List.of("previous-release")));
        Operator operator = new Operator(
                ImageMap.NONE,
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        task = Task.read(Project.open(folder, Optional.empty(), Optional.empty()), settings, operator);
        workspace = Workspace.open(folder);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theFirstTrialTellsWhatFailedOnAlpineAsItIs() {
        Run run = run(begun());

        prove(run, Set.of("3.24"));

        assertThat(run.record().trials())
                .extracting(Trial::fallback, Trial::alpineRelease, Trial::failure)
                .containsExactly(
                        tuple("none", "3.24", Optional.of("fails on 3.24")),
                        tuple("previous-release", "3.23", Optional.empty()));
        assertThat(run.record().subject().alpineRelease()).contains("3.23");
    }

    @Test
    void aFallbackThatNoLongerPassesGivesWayToAlpineAsItIs() {
        Run run = run(wentOn(PASSED));

        prove(run, Set.of("3.23"));

        assertThat(tried).containsExactly("3.23", "3.24");
        assertThat(run.record().trials()).isEmpty();
        assertThat(run.record().subject().alpineRelease()).contains("3.24");
    }

    @Test
    void noFallbackIsTriedFromAFallback() {
        Run run = run(wentOn(PASSED));

        assertThatThrownBy(() -> prove(run, Set.of("3.24", "3.23"))).hasMessage("fails on 3.24");

        assertThat(tried).containsExactly("3.23", "3.24", "3.23");
        assertThat(run.record().subject().alpineRelease()).contains("3.24");
        assertThat(run.record().trials()).extracting(Trial::fallback).containsExactly("none", "previous-release");
    }

    @Test
    void aRunThatWasCutOffInAFallbackBeginsAgainWithTheReleaseThatWasChosen() {
        Run run = run(wentOn(CUT_OFF));

        new ResumeCheck(run).forgetWhatNoLongerHolds();

        assertThat(run.record().subject().alpineRelease()).contains("3.24");
        assertThat(run.record().trials()).isEmpty();
        assertThat(run.record().hasEnded(ConvertStage.NAME)).isFalse();
    }

    @Test
    void singleStagesDoNotGoOnFromAFallbackThatWasCutOff() {
        Records records = new Records(task, workspace, Progress.NONE);

        RecordFile.write(workspace, wentOn(PASSED));
        assertThat(records.after(ConvertStage.NAME).trials()).containsExactly(PASSED);

        RecordFile.write(workspace, wentOn(CUT_OFF));
        assertThatThrownBy(() -> records.after(ConvertStage.NAME))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining("fallbacks");
    }

    private Migration begun() {
        return new Records(task, workspace, Progress.NONE).fittingOrNew();
    }

    private Migration wentOn(Trial trial) {
        Migration begun = begun();
        return begun.withSubject(begun.subject().withRelease("3.23"))
                .withConverted(converted("3.23"))
                .withTrials(List.of(trial))
                .withStage(new io.github.alpinist.report.Stage(ConvertStage.NAME, 1));
    }

    private static Trial trial(Optional<String> failure) {
        return new Trial("previous-release", "3.23", Optional.empty(), failure, 1);
    }

    private static Converted converted(String release) {
        return new Converted(
                "FROM debian\n",
                "FROM alpine:" + release + "\n",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Run run(Migration record) {
        return new Run(task, workspace, Progress.NONE, FallbacksTest::noEngine, record);
    }

    /** @param failing the releases on which the image does not build */
    private void prove(Run run, Set<String> failing) {
        new Fallbacks(run, stage -> {
                    String release = run.release().toString();
                    tried.add(release);
                    run.keep(record -> record.withConverted(converted(release)));
                    if (failing.contains(release)) {
                        throw new AlpinistException(Failure.BLOCKED, "fails on " + release, "Try another.");
                    }
                })
                .prove(List.of(new BuildStage()));
    }

    private static Engine noEngine() {
        throw new AssertionError("nothing here needs an engine");
    }
}
