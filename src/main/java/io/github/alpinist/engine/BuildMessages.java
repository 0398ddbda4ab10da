package io.github.alpinist.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonStreamParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an engine answers to {@code POST /build}: JSON objects, one after the other. BuildKit's carry its progress
 * as {@code moby.buildkit.trace}; Podman's carry the text that {@code podman build} writes, as {@code stream}.
 */
final class BuildMessages {
    /** {@code STEP 2/5: RUN make}, {@code [1/2] STEP 2/5: RUN make}; Buildah counts stages from 1, BuildKit from 0. */
    private static final Pattern TEXT_STEP = Pattern.compile("^(?:\\[(\\d+)/\\d+\\] )?STEP (\\d+/\\d+): (.*)$");

    private final BuildLog log;
    private final LineAssembler text = new LineAssembler(this::textLine);
    private String textStep = "";

    BuildMessages(BuildLog log) {
        this.log = log;
    }

    /** @return the error that the engine ended with; empty where the build is done */
    Optional<String> read(Reader answer) throws IOException {
        JsonStreamParser objects = new JsonStreamParser(answer);
        Optional<String> error = Optional.empty();
        while (objects.hasNext()) {
            JsonObject message = objects.next().getAsJsonObject();
            Optional<String> found = error(message);
            error = error.or(() -> found);
            progress(message);
        }
        text.finish();
        endTextStep(error);
        return error;
    }

    private void progress(JsonObject message) throws IOException {
        JsonElement aux = message.get("aux");
        if (DockerConfig.text(message, "id").equals(Optional.of("moby.buildkit.trace")) && aux != null) {
            BuildTrace.read(Base64.getDecoder().decode(aux.getAsString()), log);
        }
        DockerConfig.text(message, "stream").ifPresent(part -> text.add(part.getBytes(StandardCharsets.UTF_8)));
    }

    private void textLine(String line) {
        Matcher step = TEXT_STEP.matcher(line);
        if (step.matches()) {
            endTextStep(Optional.empty());
            String stage = Optional.ofNullable(step.group(1))
                    .map(number -> "stage-" + (Integer.parseInt(number) - 1) + " ")
                    .orElse("");
            textStep = line;
            log.named(textStep, "[" + stage + step.group(2) + "] " + step.group(3));
            log.started(textStep);
        } else if (textStep.isEmpty()) {
            log.line(LogSink.Stream.OUT, line);
        } else if (line.startsWith("--> Using cache")) {
            log.cached(textStep);
        } else {
            log.output(textStep, LogSink.Stream.OUT, (line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void endTextStep(Optional<String> error) {
        if (!textStep.isEmpty()) {
            error.ifPresentOrElse(reason -> log.failed(textStep, reason), () -> log.done(textStep));
        }
    }

    private static Optional<String> error(JsonObject message) {
        return DockerConfig.text(DockerConfig.object(message, "errorDetail"), "message")
                .or(() -> DockerConfig.text(message, "error"));
    }
}
