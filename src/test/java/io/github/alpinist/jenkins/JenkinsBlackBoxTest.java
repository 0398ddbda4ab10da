package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.forge.FakeGitHub;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin in a real Jenkins, on a real container engine, seen from outside; the Jenkinsfiles are the examples. */
@Tag("engine")
class JenkinsBlackBoxTest {
    private static final Duration TIDYING = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static BlackBox box;

    @BeforeAll
    static void start() throws IOException {
        box = BlackBox.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        if (box != null) {
            box.close();
        }
    }

    @Test
    void oneStepMovesAnImageAndShowsWhatItMeasured() {
        PipelineJob job = box.example("one-step", "migrate.Jenkinsfile");
        PipelineBuild build = job.build("SUCCESS");

        assertThat(build.console()).containsPattern("PASSED: [\\d.]+ % saved, \\d+ findings");
        assertThat(box.jenkins()
                        .admin()
                        .get(build.path() + "artifact/.alpinist/alpine.patch")
                        .text())
                .contains("+FROM alpine:");
        assertPage(build.path() + "alpinist/", "sqlite-libs", "libsqlite3.so.0", "sh tests/run.sh");
        assertPage(job.path() + "alpinist/", "<svg", "#1");
        assertThat(box.jenkins().admin().get(build.path()).text()).contains("% saved");
        assertThat(box.leftovers(job)).isEmpty();
    }

    @Test
    void stagesPassTheRecordFromOneToTheNext() {
        PipelineJob job = box.example("stages", "stages.Jenkinsfile");

        PipelineBuild build = job.build("SUCCESS");

        assertThat(build.console()).containsOnlyOnce("== build").contains("% saved");
        assertThat(box.leftovers(job)).isEmpty();
    }

    @Test
    void aSavingBelowTheLeastIsUnstableWhereTheUserChoseIt() throws IOException {
        Git stricter = ExampleRepository.ofService(
                folder.resolve("stricter"), text -> text.replace("minSaving: 30", "minSaving: 99.99"));

        box.example("enough", "unstable.Jenkinsfile").build("SUCCESS");
        box.jenkins()
                .pipeline("below", stricter.folder(), "jenkins/unstable.Jenkinsfile")
                .build("UNSTABLE");
    }

    @Test
    void severalImagesOfOneBuildHaveAPageEachOfTheirOwn() throws IOException {
        Git several = ExampleRepository.ofServices(folder.resolve("several"), "notes", "tasks");
        PipelineJob job = box.jenkins().pipeline("several", several.folder(), "jenkins/several.Jenkinsfile");

        PipelineBuild build = job.build("SUCCESS");

        assertThat(box.records(job)).hasSize(2);
        assertPage(build.path() + "alpinist/", "notes", "tasks");
    }

    @Test
    void theTokenOfAPullRequestStaysInTheCredentials() throws IOException {
        PipelineJob job = box.example("pull-request", "pull-request.Jenkinsfile");
        PipelineBuild build = job.start();
        while (!build.hasEnded()) {
            assertThat(Traces.inProcesses(FakeGitHub.TOKEN)).isEmpty();
        }

        assertThat(build.awaitEnd()).as(build.console()).isEqualTo("SUCCESS");
        assertThat(box.github().openPulls()).isEqualTo(1);
        assertThat(box.jenkins().admin().get(build.path()).text()).contains("https://forge.example/acme/notes/pull/1");
        assertThat(List.of(build.console(), page(build.path() + "alpinist/"), page(job.path() + "alpinist/")))
                .noneMatch(text -> text.contains(FakeGitHub.TOKEN));
        assertThat(Traces.inFiles(box.jenkins().home(), FakeGitHub.TOKEN)).isEmpty();
        assertThat(Traces.inFiles(box.agent().folder(), FakeGitHub.TOKEN)).isEmpty();
        assertThat(box.jenkins().log()).doesNotContain(FakeGitHub.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "build", "test", "prune"})
    void nothingIsLeftOnTheEngineWhereABuildIsStoppedIn(String stage) {
        PipelineJob job = box.example("stopped-in-" + stage, "migrate.Jenkinsfile");
        PipelineBuild build = job.start();
        build.awaitText("== " + stage);

        build.stop();

        assertThat(build.awaitEnd()).as(build.console()).isEqualTo("ABORTED");
        Await.until(
                "the engine without what " + job.name() + " made",
                TIDYING,
                () -> Optional.of(box.leftovers(job)).filter(List::isEmpty));
        job.build("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "prune"})
    void aBuildGoesOnFromItsRecordAfterTheControllerWasKilledIn(String stage) throws Exception {
        PipelineJob job = box.example("killed-in-" + stage, "migrate.Jenkinsfile");
        PipelineBuild build = job.start();
        build.awaitText("== " + stage);

        box.jenkins().kill();
        box.jenkins().startAgain();
        box.agent().awaitOnline();

        assertThat(build.awaitEnd()).as(build.console()).isEqualTo("SUCCESS");
        assertThat(build.console()).containsOnlyOnce("== convert");
        if (stage.equals("prune")) {
            assertThat(build.console()).containsOnlyOnce("== build");
        }
        assertThat(box.leftovers(job)).isEmpty();
    }

    private static void assertPage(String path, String... facts) {
        assertThat(page(path)).contains(facts);
        assertThat(main(page(path))).satisfies(Inline::assertNone);
    }

    private static String page(String path) {
        Page page = box.jenkins().admin().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.text();
    }

    /** Without what Jenkins puts around it. */
    private static String main(String page) {
        return page.substring(page.indexOf("id=\"main-panel\""), page.lastIndexOf("<footer"));
    }
}
