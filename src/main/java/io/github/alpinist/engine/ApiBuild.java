package io.github.alpinist.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.google.gson.Gson;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A build by the engine's own API, {@code POST /build}, with the context as a tar; by BuildKit on Docker ({@code
 * version=2}), by Buildah on Podman. The Dockerfile goes in the tar, so that {@code COPY .} sees it even where {@code
 * .dockerignore} leaves it out: the API has no other way to hand it over. A build that is broken off ends on Docker at
 * once; Podman goes on with the step that runs.
 */
final class ApiBuild {
    private static final int PIPE = 256 * 1024;

    private final Connection connection;
    private final BuildRequest request;
    private final BuildLog log;
    private final String id = UUID.randomUUID().toString();
    private volatile Optional<DockerHttpClient.Response> answer = Optional.empty();

    ApiBuild(Connection connection, BuildRequest request, LogSink sink) {
        this.connection = connection;
        this.request = request;
        this.log = new BuildLog(sink);
    }

    /** @throws AlpinistException where the build fails, or runs out of its time */
    void run() {
        ContextTar context = ContextTar.of(request);
        try {
            Optional<String> error = connection
                    .calls()
                    .within(request.timeout(), "build " + request.tag(), () -> send(context), this::cancel);
            if (error.isPresent()) {
                throw log.failure(request, error.get());
            }
        } finally {
            log.close();
        }
    }

    private Optional<String> send(ContextTar context) throws IOException, InterruptedException {
        PipedInputStream body = new PipedInputStream(PIPE);
        PipedOutputStream pipe = new PipedOutputStream(body);
        Future<?> writer = connection.calls().background(() -> context.writeTo(pipe));
        try (body) {
            return answered(body);
        } catch (RuntimeException e) {
            failIfWriterFailed(writer);
            throw e;
        }
    }

    private Optional<String> answered(InputStream body) throws IOException {
        DockerHttpClient.Request http = DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.POST)
                .path(connection.path("/build?" + query()))
                .putHeader("content-type", "application/x-tar")
                .body(body)
                .build();
        try (DockerHttpClient.Response response = connection.execute("build " + request.tag(), http)) {
            answer = Optional.of(response);
            return new BuildMessages(log).read(new InputStreamReader(response.getBody(), StandardCharsets.UTF_8));
        }
    }

    /** The reason why the request broke off may be that the context could not be read. */
    private static void failIfWriterFailed(Future<?> writer) throws InterruptedException {
        try {
            writer.get();
        } catch (ExecutionException e) {
            if (EngineFailures.unwrapped(e) instanceof AlpinistException unreadable) {
                throw unreadable;
            }
        }
    }

    private void cancel() {
        log.close();
        answer.ifPresent(DockerHttpClient.Response::close);
        connection.calls().aside(this::cancelOnEngine);
    }

    private void cancelOnEngine() {
        DockerHttpClient.Request http = DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.POST)
                .path(connection.path("/build/cancel?id=" + id))
                .build();
        connection.http().execute(http).close();
    }

    private String query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("t", request.tag());
        parameters.put("dockerfile", request.dockerfileName());
        parameters.put("buildargs", new Gson().toJson(request.buildArgs()));
        parameters.put("labels", new Gson().toJson(request.labels()));
        request.target().ifPresent(target -> parameters.put("target", target));
        request.platform().ifPresent(platform -> parameters.put("platform", platform));
        if (!request.cached()) {
            parameters.put("nocache", "true");
        }
        if (connection.info().isPodman()) {
            parameters.putAll(Map.of("layers", "true", "rm", "true", "forcerm", "true"));
        } else {
            parameters.putAll(Map.of("version", "2", "buildid", id));
        }
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
