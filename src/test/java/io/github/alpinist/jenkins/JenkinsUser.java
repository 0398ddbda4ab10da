package io.github.alpinist.jenkins;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A user of a Jenkins over HTTP: with a session of their own, and the crumb that Jenkins wants of each POST. */
final class JenkinsUser {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI root;
    private final String authorization;
    private HttpClient session = newSession();
    private Map<String, String> crumb = Map.of();

    /** The password is the name. */
    JenkinsUser(URI root, String name) {
        this.root = root;
        byte[] login = (name + ":" + name).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(login);
    }

    /** @param path below Jenkins's root, without a slash before it */
    Page get(String path) {
        return send(request(path).GET());
    }

    Page post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    Page post(String path, String type, String body) {
        BodyPublisher text = BodyPublishers.ofString(body);
        Page answer = posted(path, type, text);
        if (answer.status() == 403 && answer.text().contains("No valid crumb")) {
            forgetSession(); // it ended with the controller that had issued it
            answer = posted(path, type, text);
        }
        return answer;
    }

    /** What Groovy prints that runs in the controller. */
    String script(String groovy) {
        return post("scriptText", Map.of("script", groovy)).text().strip();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page posted(String path, String type, BodyPublisher body) {
        if (crumb.isEmpty()) {
            JsonObject issued = get("crumbIssuer/api/json").json();
            crumb = Map.of(
                    issued.get("crumbRequestField").getAsString(),
                    issued.get("crumb").getAsString());
        }
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(body);
        crumb.forEach(request::header);
        return send(request);
    }

    private void forgetSession() {
        session = newSession();
        crumb = Map.of();
    }

    private static HttpClient newSession() {
        return HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = session.send(request.build(), BodyHandlers.ofString());
            return new Page(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
