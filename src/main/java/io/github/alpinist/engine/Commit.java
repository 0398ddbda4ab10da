package io.github.alpinist.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Makes an image of a container; docker-java's own command cannot say its entrypoint. */
final class Commit {
    /** What a container changed may be large, and is packed. */
    private static final Duration COPY = Duration.ofMinutes(10);

    private final Connection connection;

    Commit(Connection connection) {
        this.connection = connection;
    }

    String image(String container, ImageConfig config, String reference) {
        String what = "make an image of container " + container;
        return connection.calls().within(COPY, what, () -> {
            try (DockerHttpClient.Response response =
                            connection.execute(what, request(container, config, References.withTag(reference)));
                    InputStream body = response.getBody()) {
                return id(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
    }

    private DockerHttpClient.Request request(String container, ImageConfig config, String tagged) {
        int colon = tagged.lastIndexOf(':');
        String query = "?container=" + encoded(container) + "&repo=" + encoded(tagged.substring(0, colon)) + "&tag="
                + encoded(tagged.substring(colon + 1)) + "&pause=false";
        return DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.POST)
                .path(connection.path("/commit" + query))
                .putHeader("Content-Type", "application/json")
                .bodyBytes(body(config).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Without a word here, the engine takes the container's own: an empty list is one, and takes the words away. */
    private static String body(ImageConfig config) {
        JsonObject body = new JsonObject();
        body.add("Entrypoint", words(config.entrypoint()));
        body.add("Cmd", words(config.command()));
        body.addProperty("User", config.user());
        body.addProperty("WorkingDir", config.workdir());
        return body.toString();
    }

    private static JsonArray words(List<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(array::add);
        return array;
    }

    private static String id(String answer) throws IOException {
        try {
            return JsonParser.parseString(answer).getAsJsonObject().get("Id").getAsString();
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException("the engine's answer names no image: " + SafeText.of(answer), e);
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
