package io.github.alpinist.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the engine accounts for containers. */
final class Statistics {
    private static final int LARGEST = 1 << 20;

    private final Connection connection;

    Statistics(Connection connection) {
        this.connection = connection;
    }

    Optional<MemoryUse> memory(String container) {
        String what = "read the memory of container " + container;
        return connection.calls().quick(what, () -> MemoryUse.of(read(what, container)));
    }

    /** One look, without the second one that tells the use of processors. */
    private JsonObject read(String what, String container) throws IOException {
        DockerHttpClient.Request request = DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.GET)
                .path(connection.path("/containers/" + container + "/stats?stream=false&one-shot=true"))
                .build();
        try (DockerHttpClient.Response response = connection.execute(what, request);
                InputStream body = response.getBody()) {
            byte[] answer = body.readNBytes(LARGEST);
            return JsonParser.parseString(new String(answer, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("the engine's answer is no JSON object", e);
        }
    }
}
