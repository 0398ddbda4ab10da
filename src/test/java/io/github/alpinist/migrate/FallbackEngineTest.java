package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alpinist.apk.DockerClient;
import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.report.BaseImage;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.TerminalReport;
import io.github.alpinist.report.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Alpine as it is does not carry the program, what the repository allows is tried, in its order, and told. */
@Tag("engine")
class FallbackEngineTest {
    private static final String NEWER = "alpinist-test/newer-alpine:3.24";

    @TempDir
    private Path project;

    private Engine engine;

    @BeforeEach
    void connect() {
        engine = SmallMove.engine();
    }

    @AfterEach
    void disconnect() {
        engine.removeImage(NEWER);
        engine.close();
    }

    @Test
    void aProgramForGlibcAloneIsRefusedWithWhatWasTried() throws IOException {
        List<String> images =
                new ArrayList<>(Ground.all().findFirst().orElseThrow().mapped(engine));
        images.add("alpine:3.23=" + SmallMove.SMALL);
        copyGlibcProgram(images);
        write("FROM debian:bookworm-slim\nCOPY tool /usr/local/bin/\nCMD [\"tool\", \"hello\"]\n");

        Finished finished = migrate(images, "tool hello | grep hello", Fallback.values());

        Report report = finished.report();
        assertThat(report.findings())
                .extracting(Finding::message)
                .anyMatch(text -> text.startsWith("tool is linked for glibc (interpreter /lib64/ld-linux-"));
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
        assertThat(finished.error()).map(AlpinistException::failure).contains(Failure.TESTS);
        assertThat(report.trials())
                .extracting(Trial::fallback)
                .containsExactly("none", "previous-release", "distribution-packages", "gcompat");
        assertThat(report.trials()).noneMatch(Trial::passed);
        assertThat(report.trials().get(0).failure().orElseThrow()).contains("tool hello", "not found");
        assertThat(report.trials().get(1).failure().orElseThrow()).contains("tool hello", "not found");
        assertThat(report.trials().get(1).uncompressedBytes()).isPresent();
        assertThat(report.trials().get(2).failure()).contains("it changes nothing in this Dockerfile");
        assertThat(report.trials().get(3).failure().orElseThrow()).contains("gcompat");
        assertThat(report.subject().alpineRelease()).contains("3.24");
        assertThat(project.resolve(".alpinist/alpine.patch")).doesNotExist();
        System.out.println(new TerminalReport(120, false, true).render(report, Map.of()));
    }

    @Test
    void anOlderReleaseThatCarriesItIsProposedAndTold() throws IOException {
        write("FROM debian:bookworm-slim\nRUN echo " + System.nanoTime() + " > /made\nCMD [\"cat\", \"/made\"]\n");
        buildNewer();

        Finished finished = migrate(onNewer(), "test ! -e /newer", Fallback.values());

        Report report = finished.report();
        assertThat(finished.error()).isEmpty();
        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.PASSED);
        assertThat(report.trials())
                .extracting(Trial::fallback, Trial::alpineRelease, Trial::passed)
                .containsExactly(tuple("none", "3.24", false), tuple("previous-release", "3.23", true));
        assertThat(report.subject().alpineRelease()).contains("3.23");
        assertThat(report.subject().bases())
                .extracting(BaseImage::name)
                .containsExactlyInAnyOrder("debian:bookworm-slim", "alpine:3.23");
        assertThat(Files.readString(project.resolve(".alpinist/Dockerfile.result")))
                .startsWith("FROM alpine:3.23\n");
        assertThat(project.resolve(".alpinist/alpine.patch")).exists();
        assertThat(migrate(onNewer(), "test ! -e /newer", Fallback.values())
                        .report()
                        .trials())
                .as("the record is gone on from")
                .isEqualTo(report.trials());
    }

    @Test
    void nothingIsTriedUnasked() throws IOException {
        write("FROM debian:bookworm-slim\nRUN echo " + System.nanoTime() + " > /made\nCMD [\"cat\", \"/made\"]\n");
        buildNewer();

        Report report = migrate(onNewer(), "test ! -e /newer").report();

        assertThat(report.conclusion().kind()).isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
        assertThat(report.trials()).isEmpty();
        assertThat(migrate(onNewer(), "test ! -e /newer").report().conclusion().kind())
                .as("the tests that failed are run again")
                .isEqualTo(Conclusion.Kind.TESTS_FAILED_ON_ALPINE);
    }

    private static List<String> onNewer() {
        return List.of("alpine:3.24=" + NEWER, "alpine:3.23=" + SmallMove.SMALL, "debian=alpinist-test/small-debian");
    }

    private void buildNewer() throws IOException {
        Path folder = Files.createDirectories(project.resolveSibling(project.getFileName() + "-newer"));
        Files.writeString(folder.resolve("Dockerfile"), "FROM " + SmallMove.SMALL + "\nRUN touch /newer\n");
        DockerClient.first("build", "-q", "-t", NEWER, folder.toString());
    }

    /** One of the Debian image's own, so that it surely starts there. */
    private void copyGlibcProgram(List<String> images) {
        String debian = ImageMap.parse(images).map("debian:bookworm-slim");
        String container = DockerClient.first("create", debian);
        DockerClient.first(
                "cp", container + ":/bin/echo", project.resolve("tool").toString());
        DockerClient.first("rm", container);
    }

    private void write(String dockerfile) throws IOException {
        Files.writeString(project.resolve("Dockerfile"), dockerfile);
    }

    private Finished migrate(List<String> images, String test, Fallback... fallbacks) {
        Operator operator = new Operator(
                ImageMap.parse(images),
                CatalogSources.BUNDLED,
                Proposing.PATCH,
                Lookup.NONE,
                PythonIndex.NONE,
                () -> false,
                false,
                Optional.empty());
        Settings settings = Settings.of(
                "the test",
                Map.of(
                        "alpine",
                        "3.24",
                        "test",
                        test,
                        "fallback",
                        List.of(fallbacks).stream().map(Fallback::label).toList()));
        return new Migrator(project, settings, operator, TestEngine::connected, Progress.NONE).migrate();
    }
}
