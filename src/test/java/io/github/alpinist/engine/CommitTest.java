package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.EngineUnderTest.Heard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of a container that was made to do something else runs as the container's own image does. */
@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CommitTest {
    private static final Duration PLENTY = Duration.ofMinutes(2);

    @TempDir
    private Path context;

    private EngineUnderTest tested;
    private Engine engine;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
        engine = tested.engine();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USER nobody\nWORKDIR /srv\nENTRYPOINT [\"sh\", \"-c\"]\nCMD [\"echo started\"]",
                "ENTRYPOINT [\"echo\", \"started\"]",
                "CMD [\"echo\", \"a word\"]",
                "ENTRYPOINT []\nCMD []",
                "ENV A=b\nEXPOSE 80/tcp\nVOLUME /data\nLABEL x=y\nHEALTHCHECK --interval=5s CMD true\nSTOPSIGNAL SIGINT"
            })
    void itsConfigurationIsThatOfTheImage(String instructions) {
        Image before = build("before", instructions);

        Image after = changed(before, "echo made >/made");

        assertThat(withoutTestsLabel(after)).isEqualTo(withoutTestsLabel(before));
        assertThat(after.config().labels()).containsEntry(EngineUnderTest.LABEL, tested.run());
        assertThat(after.tags()).anyMatch(tag -> tag.endsWith(tested.name("after")));
    }

    @Test
    void itHasWhatTheContainerWroteAndNotWhatItRemoved() {
        Image after = changed(build("before", "RUN echo old >/old"), "rm /old; echo new >/new");

        Heard heard = new Heard();
        String id = engine.create(ContainerRequest.of(after.id())
                .withEntrypoint(List.of("sh", "-c", "ls /old; cat /new"))
                .withLabels(tested.labels()));
        engine.start(id);
        engine.await(id, PLENTY, heard);
        assertThat(heard.lines()).contains("OUT new").anyMatch(line -> line.contains("/old: No such file"));
    }

    private Image build(String name, String instructions) {
        return engine.build(tested.build(context, name, instructions), LogSink.NONE);
    }

    private Image changed(Image image, String command) {
        ContainerRequest request = ContainerRequest.of(image.id())
                .withEntrypoint(List.of("sh", "-c", command))
                .withNetwork("none")
                .withLabels(tested.labels());
        String id = engine.create(image.config().user().isEmpty() ? request : request.withUser("0:0"));
        engine.start(id);
        engine.await(id, PLENTY, LogSink.NONE);
        String made = engine.commit(id, image.config(), tested.name("after"));
        return engine.image(made).orElseThrow();
    }

    private static ImageConfig withoutTestsLabel(Image image) {
        Map<String, String> labels = new HashMap<>(image.config().labels());
        labels.remove(EngineUnderTest.LABEL);
        return image.config().withLabels(labels);
    }
}
