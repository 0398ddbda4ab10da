package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.engine.EngineUnderTest.Heard;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DockerEngineTest {
    private static final Duration PLENTY = Duration.ofMinutes(2);

    private EngineUnderTest tested;
    private Engine engine;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connectWithoutClient();
        engine = tested.engine();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void itSaysWhichEngineItIs() {
        EngineInfo info = engine.info();

        assertThat(info.product()).isIn("Docker", "Podman");
        assertThat(info.platform()).startsWith("linux/");
        assertThat(info.apiVersion()).matches("1\\.\\d+");
        assertThat(info.endpoint()).contains("://");
    }

    @Test
    void anImageThatIsNotThereIsAbsent() {
        assertThat(engine.image("alpinist-test/never-built:1")).isEmpty();
    }

    @Test
    void anImageTellsHowItsContainersRun() {
        Image image = engine.image(tested.smallImage()).orElseThrow();

        assertThat(image.id()).matches("sha256:[0-9a-f]{64}");
        assertThat(image.layers()).isNotEmpty().allMatch(layer -> layer.startsWith("sha256:"));
        assertThat(image.platform()).isEqualTo(engine.info().platform());
    }

    @Test
    void aContainerRunsToItsEndWithItsOutputOnTwoStreams() {
        Heard heard = new Heard();
        String id = tested.start("sh", "-c", "echo one; echo two >&2; printf three; exit 7");

        assertThat(engine.await(id, PLENTY, heard)).isEqualTo(7);
        assertThat(heard.lines()).containsExactlyInAnyOrder("OUT one", "ERR two", "OUT three");
        assertThat(engine.running(id)).isFalse();
    }

    @Test
    void aContainerTakesWhatTheRequestNames() {
        Heard heard = new Heard();
        String id = engine.create(ContainerRequest.of(tested.smallImage())
                .withEntrypoint(List.of("sh", "-c"))
                .withCommand(List.of("echo $GREETING; id -u; pwd"))
                .withEnv(Map.of("GREETING", "a=b c"))
                .withUser("1234")
                .withWorkdir("/tmp")
                .withNetwork("none")
                .withName("alpinist-test-" + tested.run())
                .withLabels(tested.labels()));
        engine.start(id);

        assertThat(engine.await(id, PLENTY, heard)).isZero();
        assertThat(heard.lines()).containsExactly("OUT a=b c", "OUT 1234", "OUT /tmp");
        assertThat(engine.owned(EngineUnderTest.LABEL, Optional.of(tested.run())))
                .anyMatch(owned -> owned.name().equals("alpinist-test-" + tested.run()));
    }

    @Test
    void aWaitThatRunsOutOfItsTimeLeavesTheContainerRunning() {
        String id = tested.start("sleep", "300");

        assertThatThrownBy(() -> engine.await(id, Duration.ofSeconds(1), LogSink.NONE))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.TIMEOUT));
        assertThat(engine.running(id)).isTrue();

        engine.kill(id);
        engine.kill(id);
        assertThat(engine.await(id, PLENTY, LogSink.NONE)).isEqualTo(137);
    }

    @Test
    void aStoppedContainerKeepsItsOutput() {
        Heard heard = new Heard();
        String id = tested.start("sh", "-c", "trap 'echo bye; exit 3' TERM; echo ready; while :; do sleep 0.1; done");
        awaitLine(id, "OUT ready");

        engine.stop(id, Duration.ofSeconds(30));
        engine.logs(id, heard);

        assertThat(heard.lines()).containsExactly("OUT ready", "OUT bye");
    }

    @Test
    void aRemovedContainerIsGoneAndRemovingItAgainIsNoError() {
        String id = tested.start("sleep", "300");

        engine.remove(id);
        engine.remove(id);

        assertThatThrownBy(() -> engine.running(id))
                .isInstanceOf(AlpinistException.class)
                .hasMessageMatching("(?i).*no such container.*");
    }

    @Test
    void aCommandInAContainerGivesItsExitCodeAndItsOutput() {
        Heard heard = new Heard();
        String id = tested.start("sleep", "300");
        ExecRequest request = new ExecRequest(
                List.of("sh", "-c", "echo $WORD; id -u; pwd; echo bad >&2; exit 4"),
                Map.of("WORD", "x y"),
                Optional.of("99"),
                Optional.of("/etc"),
                PLENTY);

        assertThat(engine.exec(id, request, heard)).isEqualTo(4);
        assertThat(heard.lines()).containsExactlyInAnyOrder("OUT x y", "OUT 99", "OUT /etc", "ERR bad");
    }

    @Test
    void aCommandThatRunsOutOfItsTimeIsATimeout() {
        Heard heard = new Heard();
        String id = tested.start("sleep", "300");
        ExecRequest request = ExecRequest.of(Duration.ofSeconds(1), "sh", "-c", "echo begun; sleep 300");

        assertThatThrownBy(() -> engine.exec(id, request, heard))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.TIMEOUT));
        assertThat(heard.lines()).contains("OUT begun");
    }

    @Test
    void anInterruptEndsACommandAndLeavesTheThreadInterruptedAndAbleToTidyUp() throws InterruptedException {
        String id = tested.start("sleep", "300");
        List<Object> seen = new ArrayList<>();
        Thread thread = new Thread(() -> {
            AlpinistException stopped = catchThrowableOfType(
                    AlpinistException.class,
                    () -> engine.exec(id, ExecRequest.of(Duration.ofMinutes(10), "sleep", "300"), LogSink.NONE));
            seen.add(stopped.failure());
            seen.add(Thread.currentThread().isInterrupted());
            engine.remove(id);
            seen.add(Thread.currentThread().isInterrupted());
        });
        thread.start();
        Thread.sleep(500);

        thread.interrupt();
        thread.join(Duration.ofMinutes(1).toMillis());

        assertThat(seen).containsExactly(Failure.INTERRUPTED, true, true);
        assertThat(engine.owned(EngineUnderTest.LABEL, Optional.of(tested.run())))
                .noneMatch(owned -> owned.id().equals(id));
    }

    @Test
    void streamedOutputCannotSteerATerminal() {
        Heard heard = new Heard();
        String id = tested.start("printf", "\\033[2J\\033]0;title\\007red\\n::error::x\\n\\303");

        engine.await(id, PLENTY, heard);

        assertThat(heard.lines()).containsExactly("OUT red", "OUT : :error::x", "OUT \uFFFD");
    }

    @Test
    void filesCopiedInAreThereAndAnExportHoldsThem() throws IOException {
        String id = engine.create(ContainerRequest.of(tested.smallImage())
                .withCommand(List.of("cat", "/tmp/in/side.txt"))
                .withNetwork("none")
                .withLabels(tested.labels()));
        Heard heard = new Heard();

        engine.copyInto(id, "/tmp", new ByteArrayInputStream(tar("in/side.txt", "carried")));
        engine.start(id);

        assertThat(engine.await(id, PLENTY, heard)).isZero();
        assertThat(heard.lines()).containsExactly("OUT carried");
        try (InputStream export = engine.export(id)) {
            assertThat(names(export)).contains("tmp/in/side.txt", "etc/passwd");
        }
    }

    @Test
    void aPathIsCopiedOutOfARunningContainerAlsoBehindALink() throws IOException {
        String id = tested.start("sh", "-c", "mkdir -p /w/a; echo x >/w/a/b.xml; ln -s /w/a /w/l; sleep 300");
        while (engine.exec(id, ExecRequest.of(PLENTY, "test", "-e", "/w/l"), new Heard()) != 0) {}

        assertThat(names(engine.copyFrom(id, "/w/a/b.xml").orElseThrow())).containsExactly("b.xml");
        assertThat(names(engine.copyFrom(id, "/w/l/.").orElseThrow())).containsExactly("./", "./b.xml");
        assertThat(names(engine.copyFrom(id, "/w").orElseThrow())).contains("w/a/b.xml", "w/l");
    }

    @Test
    void aPathThatAContainerDoesNotHaveIsAbsent() {
        String id = tested.start("sleep", "300");

        assertThat(engine.copyFrom(id, "/not/there")).isEmpty();
        assertThatThrownBy(() -> engine.copyFrom("a-container-of-no-one", "/")).isInstanceOf(AlpinistException.class);
    }

    @Test
    void anExportLeftEarlyDoesNotWaitForItsEnd() throws IOException {
        String id = tested.start("sleep", "300");

        try (InputStream export = engine.export(id)) {
            assertThat(export.readNBytes(512)).hasSize(512);
        }
        assertThat(engine.running(id)).isTrue();
    }

    @Test
    void aTagNamesAnImageUntilItIsRemoved() {
        String name = tested.name("tagged");
        engine.tag(tested.smallImage(), name);

        assertThat(engine.image(name)).isEqualTo(engine.image(tested.smallImage()));

        engine.removeImage(name);
        engine.removeImage(name);
        assertThat(engine.image(name)).isEmpty();
        assertThat(engine.image(tested.smallImage())).isPresent();
    }

    private void awaitLine(String id, String line) {
        Heard heard = new Heard();
        while (!heard.lines().contains(line)) {
            engine.logs(id, heard);
        }
    }

    private static byte[] tar(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private static List<String> names(InputStream stream) throws IOException {
        List<String> names = new ArrayList<>();
        TarArchiveInputStream tar = new TarArchiveInputStream(stream);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }
}
