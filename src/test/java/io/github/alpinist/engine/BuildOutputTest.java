package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import io.github.alpinist.engine.EngineUnderTest.Heard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How each way of building is told: BuildKit's trace, Buildah's text, buildx's plain progress. */
class BuildOutputTest {
    private final Heard heard = new Heard();
    private final BuildLog log = new BuildLog(heard);

    @Test
    void buildKitsTraceIsToldStepByStepWithItsLinesPutTogether() throws IOException {
        Optional<String> error = read(trace(vertex("d1", "[build 1/2] FROM debian", true, true, ""))
                + trace(vertex("d2", "[build 2/2] RUN make", true, false, ""), output("d2", 1, "hal"))
                + trace(output("d2", 2, "warned\n"), output("d2", 1, "f\n"), unknownField())
                + trace(vertex("d2", "[build 2/2] RUN make", true, true, ""))
                + "{\"id\":\"moby.image.id\",\"aux\":{\"ID\":\"sha256:00\"}}");

        assertThat(error).isEmpty();
        assertThat(heard.lines())
                .containsExactly(
                        "OUT #1 [build 1/2] FROM debian",
                        "OUT #1 DONE",
                        "OUT #2 [build 2/2] RUN make",
                        "ERR #2 warned",
                        "OUT #2 half",
                        "OUT #2 DONE");
        assertThat(heard.steps())
                .containsExactly(
                        new BuildStep(1, 2, "[build 1/2] FROM debian", BuildStep.State.STARTED),
                        new BuildStep(1, 2, "[build 1/2] FROM debian", BuildStep.State.DONE),
                        new BuildStep(2, 2, "[build 2/2] RUN make", BuildStep.State.STARTED),
                        new BuildStep(2, 2, "[build 2/2] RUN make", BuildStep.State.DONE));
    }

    @Test
    void theStepThatFailedIsNamedAndNotTheOneThatWasCancelledWithIt() throws IOException {
        Optional<String> error = read(trace(vertex("d1", "[a 2/2] RUN sleep", true, true, "context canceled"))
                + trace(vertex("d2", "[b 2/2] RUN false", true, false, ""), output("d2", 2, "why\n"))
                + trace(vertex("d2", "[b 2/2] RUN false", true, true, "exit code: 1"))
                + "{\"errorDetail\":{\"message\":\"exit code: 1\"},\"error\":\"exit code: 1\"}");

        assertThat(log.failure(request(), error.orElseThrow()))
                .hasMessageContaining("step [b 2/2] RUN false: exit code: 1\nThe end of its output:\n  why");
        assertThat(heard.lines()).contains("ERR #1 CANCELED", "ERR #2 ERROR: exit code: 1");
    }

    @Test
    void aFailureKeepsTheEndOfALongOutput() {
        log.named("d", "[1/1] RUN loud");
        for (int i = 1; i <= 500; i++) {
            log.output("d", LogSink.Stream.OUT, ("line " + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        log.failed("d", "exit code: 9");

        assertThat(log.failure(request(), "exit code: 9"))
                .hasMessageContaining("line 500")
                .hasMessageNotContaining("line 400");
    }

    @Test
    void whatTheEngineDoesForItselfIsLeftOut() {
        log.named("d", "[internal] load build context");
        log.started("d");
        log.done("d");

        assertThat(heard.lines()).isEmpty();
        assertThat(heard.steps()).isEmpty();
    }

    @Test
    void aClosedLogSaysNothingMore() {
        log.close();
        log.named("d", "[1/1] RUN x");
        log.started("d");

        assertThat(heard.lines()).isEmpty();
        assertThat(heard.steps()).isEmpty();
    }

    @Test
    void buildahsTextIsCutIntoItsSteps() throws IOException {
        Optional<String> error = read("{\"stream\":\"[1/2] STEP 1/2: FROM debian\\n[1/2] STEP 2/2: RUN ma\"}"
                + "{\"stream\":\"ke\\nout\\n\"}{\"stream\":\"[2/2] STEP 1/1: FROM alpine\\n\"}"
                + "{\"stream\":\"--> Using cache 0a1b\\n\"}{\"error\":\"exit status 3\"}");

        assertThat(error).contains("exit status 3");
        assertThat(heard.lines())
                .containsExactly(
                        "OUT #1 [stage-0 1/2] FROM debian",
                        "OUT #1 DONE",
                        "OUT #2 [stage-0 2/2] RUN make",
                        "OUT #2 out",
                        "OUT #2 DONE",
                        "OUT #3 [stage-1 1/1] FROM alpine",
                        "OUT #3 CACHED");
    }

    @Test
    void buildxsPlainProgressIsReadBack() {
        BuildxProgress progress = new BuildxProgress(log);
        List.of(
                        "#0 building with \"default\" instance using docker driver",
                        "",
                        "#1 [internal] load .dockerignore",
                        "#1 DONE 0.0s",
                        "#4 [1/3] FROM docker.io/library/debian:12",
                        "#4 CACHED",
                        "#5 [2/3] RUN make",
                        "#5 0.121 compiling 1.5 of 2",
                        "#5 ...",
                        "#6 [3/3] RUN false",
                        "#5 [2/3] RUN make",
                        "#5 DONE 0.4s",
                        "#6 ERROR: process \"/bin/sh -c false\" did not complete successfully: exit code: 1",
                        "------",
                        " > [3/3] RUN false:",
                        "ERROR: failed to solve: exit code: 1")
                .forEach(progress::line);

        assertThat(progress.error()).contains("failed to solve: exit code: 1");
        assertThat(heard.lines())
                .contains("OUT #3 CACHED", "OUT #4 compiling 1.5 of 2", "OUT #4 DONE")
                .filteredOn(line -> line.startsWith("OUT"))
                .noneMatch(line -> line.endsWith("..."));
        assertThat(heard.steps()).last().isEqualTo(new BuildStep(3, 3, "[3/3] RUN false", BuildStep.State.FAILED));
    }

    private Optional<String> read(String answer) throws IOException {
        return new BuildMessages(log).read(new StringReader(answer));
    }

    private static BuildRequest request() {
        return new BuildRequest(
                Path.of("."),
                "Dockerfile",
                "FROM scratch",
                Optional.empty(),
                Map.of(),
                Map.of(),
                "demo:1",
                Optional.empty(),
                List.of(),
                Duration.ZERO);
    }

    private static String trace(byte[]... fields) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            message.write(field);
        }
        return "{\"id\":\"moby.buildkit.trace\",\"aux\":\""
                + Base64.getEncoder().encodeToString(message.toByteArray()) + "\"}\r\n";
    }

    private static byte[] vertex(String digest, String name, boolean started, boolean completed, String error)
            throws IOException {
        return field(1, fields -> {
            fields.writeString(1, digest);
            fields.writeString(2, "an input");
            fields.writeString(3, name);
            if (started) {
                fields.writeByteArray(5, new byte[] {8, 1});
            }
            if (completed) {
                fields.writeByteArray(6, new byte[] {8, 2});
            }
            fields.writeString(7, error);
        });
    }

    private static byte[] output(String digest, int stream, String text) throws IOException {
        return field(3, fields -> {
            fields.writeString(1, digest);
            fields.writeInt64(3, stream);
            fields.writeByteArray(4, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] unknownField() throws IOException {
        return field(99, fields -> fields.writeFixed64(1, 7));
    }

    private interface Writer {
        void write(CodedOutputStream fields) throws IOException;
    }

    private static byte[] field(int number, Writer writer) throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        CodedOutputStream fields = CodedOutputStream.newInstance(inner);
        writer.write(fields);
        fields.flush();
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        CodedOutputStream message = CodedOutputStream.newInstance(outer);
        message.writeByteArray(number, inner.toByteArray());
        message.flush();
        return outer.toByteArray();
    }
}
