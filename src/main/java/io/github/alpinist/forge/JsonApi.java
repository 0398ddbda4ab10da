package io.github.alpinist.forge;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON over HTTP. */
final class JsonApi {
    private static final int PAGES = 200;
    private static final Pattern NEXT = Pattern.compile("rel=\"?next\"?");
    private static final Gson GSON = new Gson();

    private record Reply(HttpResponse<byte[]> response) {
        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        boolean hasNext() {
            return response.headers().allValues("Link").stream()
                    .anyMatch(link -> NEXT.matcher(link).find());
        }

        Optional<Duration> retryAfter() {
            return response.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,6}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        }
    }

    private final String root;
    private final String authorization;
    private final Exchange exchange;

    /**
     * Of one forge.
     *
     * @param root what the paths of the requests are appended to
     * @param authorization the header of that name
     */
    JsonApi(URI root, String authorization, Exchange exchange) {
        this.root = root.toString().replaceFirst("/+$", "");
        this.authorization = authorization;
        this.exchange = exchange;
    }

    /**
     * What stands at a path.
     *
     * @throws RefusedException where the forge refuses for good
     * @throws PassingException where it may answer later
     */
    JsonAnswer get(String path) throws IOException {
        return JsonAnswer.parse(
                send("GET", path, HttpRequest.BodyPublishers.noBody()).text());
    }

    /** As {@link #get}; empty where nothing stands there. */
    Optional<JsonAnswer> find(String path) throws IOException {
        try {
            return Optional.of(get(path));
        } catch (RefusedException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The items of all pages, as long as a {@code Link} header names a next one. */
    List<JsonAnswer> list(String path) throws IOException {
        List<JsonAnswer> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        for (int page = 1; page <= PAGES; page++) {
            Reply reply = send("GET", path + separator + "page=" + page, HttpRequest.BodyPublishers.noBody());
            items.addAll(JsonAnswer.parse(reply.text()).items());
            if (!reply.hasNext()) {
                return items;
            }
        }
        throw new UnexpectedAnswerException("the list has more than " + PAGES + " pages");
    }

    /** Sends a body and reads the answer, as {@link #get} does. */
    JsonAnswer send(String method, String path, JsonElement body) throws IOException {
        return JsonAnswer.parse(send(method, path, HttpRequest.BodyPublishers.ofString(GSON.toJson(body)))
                .text());
    }

    void delete(String path) throws IOException {
        send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("User-Agent", "Alpinist")
                .method(method, body)
                .build();
        return judged(new Reply(exchange.send(request)));
    }

    private static Reply judged(Reply reply) throws IOException {
        int status = reply.response().statusCode();
        if (status >= 200 && status < 300) {
            return reply;
        }
        RefusedException refused = new RefusedException(status, reply.text());
        if (status == 429 || status >= 500) {
            throw new PassingException(reply.retryAfter(), refused);
        }
        throw refused;
    }
}
