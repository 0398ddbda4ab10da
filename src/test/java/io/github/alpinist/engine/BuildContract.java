package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.engine.EngineUnderTest.Heard;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a build does, whichever way it is run. */
@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
abstract class BuildContract {
    private final EngineUnderTest tested;
    private final Engine engine;

    BuildContract(EngineUnderTest tested) {
        this.tested = tested;
        this.engine = tested.engine();
    }

    @TempDir
    private Path context;

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void aBuildTellsItsStepsAndItsOutputAndPutsItsLabelsOnTheImage() throws IOException {
        Files.writeString(context.resolve("word.txt"), "carried\n");
        Heard heard = new Heard();

        Image image = engine.build(
                tested.build(
                        context,
                        "built",
                        "COPY word.txt /",
                        "RUN echo $((6*7)) " + tested.run() + "; cat /word.txt; echo bad >&2",
                        "CMD [\"cat\", \"/word.txt\"]"),
                heard);

        assertThat(image.tags()).anyMatch(tag -> tag.endsWith(tested.name("built")));
        assertThat(image.config().labels()).containsEntry(EngineUnderTest.LABEL, tested.run());
        assertThat(image.config().command()).containsExactly("cat", "/word.txt");
        assertThat(heard.lines())
                .anyMatch(line -> line.matches("OUT #?\\d*\\s?.*42 " + tested.run()))
                .anyMatch(line -> line.endsWith("carried"))
                .anyMatch(line -> line.endsWith("bad"));
        assertThat(heard.steps()).anySatisfy(step -> {
            assertThat(step.name()).contains("RUN echo");
            assertThat(step.state()).isEqualTo(BuildStep.State.DONE);
            assertThat(step.number()).isBetween(1, step.total());
        });
    }

    @Test
    void aStepThatFailsIsNamedWithTheEndOfItsOutput() {
        AlpinistException failure = catchThrowableOfType(
                AlpinistException.class,
                () -> engine.build(
                        tested.build(context, "failing", "RUN echo ok", "RUN echo the reason >&2; exit 3"),
                        LogSink.NONE));

        assertThat(failure.failure()).isEqualTo(Failure.BUILD);
        assertThat(failure)
                .hasMessageContaining(tested.name("failing"))
                .hasMessageContaining("Dockerfile:3, step [3/")
                .hasMessageContaining("] RUN echo the reason")
                .hasMessageContaining("3")
                .hasMessageContaining("\n  the reason");
        assertThat(engine.image(tested.name("failing"))).isEmpty();
    }

    @Test
    void aDockerfileThatCannotBeReadIsNamedWithItsLine() {
        AlpinistException failure = catchThrowableOfType(
                AlpinistException.class,
                () -> engine.build(tested.build(context, "unreadable", "FROBNICATE all"), LogSink.NONE));

        assertThat(failure.failure()).isEqualTo(Failure.BUILD);
        assertThat(failure).hasMessageContaining("FROBNICATE");
    }

    @Test
    void targetBuildArgumentsAndADockerfileElsewhereAreHonoured() {
        BuildRequest plain =
                tested.build(context, "target", "ARG WORD", "ENV SAID=$WORD", "FROM nowhere.invalid/never");
        BuildRequest request = new BuildRequest(
                context,
                "docker/app.Dockerfile",
                plain.dockerfileText().replaceFirst("\n", " AS wanted\n"),
                Optional.of("wanted"),
                Map.of("WORD", "a b&c=d"),
                plain.labels(),
                plain.tag(),
                Optional.of(engine.info().platform()),
                plain.images(),
                plain.timeout());

        assertThat(engine.build(request, LogSink.NONE).config().env()).containsEntry("SAID", "a b&c=d");
    }

    @Test
    void ignoredFilesAndTheRunsOwnFolderStayOut() throws IOException {
        Files.writeString(context.resolve(".dockerignore"), "*.log\n!kept.log\n");
        Files.writeString(context.resolve("dropped.log"), "");
        Files.writeString(context.resolve("kept.log"), "");
        Files.writeString(Files.createDirectory(context.resolve(".alpinist")).resolve("record"), "");
        Heard heard = new Heard();

        engine.build(
                tested.build(context, "ignoring", "COPY . /all", "RUN find /all -type f | sort # " + tested.run()),
                heard);

        assertThat(heard.lines())
                .anyMatch(line -> line.endsWith("/all/kept.log"))
                .noneMatch(line -> line.endsWith("dropped.log"))
                .noneMatch(line -> line.contains("/all/.alpinist"));
    }

    @Test
    void twoBuildsRunSideBySide() throws InterruptedException, ExecutionException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Image>> built = new ArrayList<>();
            for (String variant : List.of("left", "right")) {
                built.add(both.submit(() -> engine.build(
                        tested.build(context, variant, "RUN sleep 2; echo " + variant + tested.run()),
                        (stream, line) -> order.add(variant))));
            }
            assertThat(built.get(0).get().id()).isNotEqualTo(built.get(1).get().id());
        } finally {
            both.shutdownNow();
        }
        assertThat(order.lastIndexOf("left")).isGreaterThan(order.indexOf("right"));
        assertThat(order.lastIndexOf("right")).isGreaterThan(order.indexOf("left"));
    }

    @Test
    void aBuildThatRunsOutOfItsTimeIsATimeoutThatNamesIt() {
        BuildRequest request = tested.build(context, "slow", "RUN sleep 397 # " + tested.run());
        BuildRequest hurried = new BuildRequest(
                request.context(),
                request.dockerfileName(),
                request.dockerfileText(),
                request.target(),
                request.buildArgs(),
                request.labels(),
                request.tag(),
                request.platform(),
                request.images(),
                Duration.ofSeconds(4));

        AlpinistException failure =
                catchThrowableOfType(AlpinistException.class, () -> engine.build(hurried, LogSink.NONE));

        assertThat(failure.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(failure).hasMessageContaining(request.tag());
    }

    @Test
    void anInterruptEndsABuild() throws InterruptedException {
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());
        Heard heard = new Heard();
        Thread thread = new Thread(() -> seen.add(catchThrowableOfType(
                        AlpinistException.class,
                        () -> engine.build(
                                tested.build(context, "interrupted", "RUN echo begun; sleep 398 # " + tested.run()),
                                heard))
                .failure()));
        thread.start();
        while (thread.isAlive() && heard.lines().stream().noneMatch(line -> line.endsWith("begun"))) {
            Thread.sleep(50);
        }

        thread.interrupt();
        thread.join(Duration.ofMinutes(1).toMillis());

        assertThat(seen).containsExactly(Failure.INTERRUPTED);
    }
}
