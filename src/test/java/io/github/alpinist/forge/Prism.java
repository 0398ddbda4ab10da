package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.alpinist.Npm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stoplight's Prism between a forge and our server, which compares each request and each answer with the description
 * that GitHub publishes of its API.
 */
final class Prism implements AutoCloseable {
    private static final Path DESCRIPTION = Path.of("node_modules/@octokit/openapi/generated/api.github.com.json");
    private static final Pattern PARTS = Pattern.compile(
            "/repos/\\{owner}/\\{repo}" + "(/(git|pulls|issues|contents|commits|compare|labels)(/.*)?)?|/user");

    /** What GitHub takes with slashes; OpenAPI has no word for it, so that Prism would find no such path. */
    private static final Pattern WITH_SLASHES =
            Pattern.compile("(/repos/[^/]+/[^/]+/(?:git/refs?|contents|compare)/)(.+)");

    private static final Pattern VIOLATION = Pattern.compile("\\{\"location\":\\[\"(request|response)\".*?\"}");
    private static final Set<String> PASSED_ON = Set.of("accept", "authorization", "content-type");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final HttpServer gate;
    private final URI prism;
    private final URI github;
    private final List<String> requestViolations = new ArrayList<>();
    private final List<String> answerViolations = new ArrayList<>();
    private int validated;
    private int exempt;

    /** Skips the test where the packages cannot be had. */
    static Prism before(URI github, Path folder) throws IOException, InterruptedException {
        Path description = Files.writeString(folder.resolve("github.json"), strict().toString());
        return new Prism(github, description, folder.resolve("prism.log"));
    }

    private Prism(URI github, Path description, Path log) throws IOException, InterruptedException {
        this.github = github;
        this.prism = URI.create("http://127.0.0.1:" + freePort());
        process = new ProcessBuilder(
                        Npm.program("prism"),
                        "proxy",
                        description.toString(),
                        github.toString(),
                        "--host",
                        prism.getHost(),
                        "--port",
                        "" + prism.getPort())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await(log);
        gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gate.createContext("/", this::pass);
        gate.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + gate.getAddress().getPort());
    }

    synchronized List<String> requestViolations() {
        return List.copyOf(requestViolations);
    }

    synchronized List<String> answerViolations() {
        return List.copyOf(answerViolations);
    }

    /** How many requests were compared. */
    synchronized int validated() {
        return validated;
    }

    /** How many went to {@code /graphql}, which is no part of the description. */
    synchronized int exempt() {
        return exempt;
    }

    @Override
    public void close() {
        gate.stop(0);
        process.destroyForcibly();
    }

    /** With the paths that may be asked for, where a body may have the fields that are described and no other. */
    private static JsonObject strict() throws IOException {
        Path file = Npm.installed().resolve(DESCRIPTION);
        JsonObject description = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject paths = description.getAsJsonObject("paths");
        List.copyOf(paths.keySet()).stream()
                .filter(path -> !PARTS.matcher(path).matches())
                .forEach(paths::remove);
        description.remove("x-webhooks");
        for (JsonElement path : paths.asMap().values()) {
            path.getAsJsonObject().asMap().values().stream()
                    .filter(operation -> operation instanceof JsonObject object && object.has("requestBody"))
                    .forEach(operation -> close(operation.getAsJsonObject().get("requestBody")));
        }
        return description;
    }

    private static void close(JsonElement schema) {
        if (schema.isJsonArray()) {
            schema.getAsJsonArray().forEach(Prism::close);
        } else if (schema instanceof JsonObject object) {
            object.remove("examples");
            object.asMap().values().forEach(Prism::close);
            if (object.get("properties") instanceof JsonObject && !object.has("additionalProperties")) {
                object.addProperty("additionalProperties", false);
            }
        }
    }

    private void await(Path log) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 1800; tenths++) {
            if (Files.readString(log).contains("Prism is listening")) {
                return;
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Prism does not listen: " + Files.readString(log));
    }

    private void pass(HttpExchange exchange) throws IOException {
        try {
            String target = exchange.getRequestURI().toString();
            boolean described = !target.equals("/graphql");
            HttpResponse<byte[]> answer = client.send(
                    request(exchange, (described ? prism : github) + encoded(target)),
                    HttpResponse.BodyHandlers.ofByteArray());
            note(exchange.getRequestMethod() + " " + target, described, answer);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static HttpRequest request(HttpExchange exchange, String address) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
            }
        });
        return request.build();
    }

    private static String encoded(String target) {
        String path = target.replaceFirst("\\?.*", "");
        Matcher found = WITH_SLASHES.matcher(path);
        return found.matches()
                ? found.group(1) + found.group(2).replace("/", "%2F") + target.substring(path.length())
                : target;
    }

    private synchronized void note(String call, boolean described, HttpResponse<byte[]> answer) {
        if (!described) {
            exempt++;
            return;
        }
        validated++;
        VIOLATION
                .matcher(answer.headers().firstValue("sl-violations").orElse(""))
                .results()
                .forEach(found -> (found.group(1).equals("request") ? requestViolations : answerViolations)
                        .add(call + " " + answer.statusCode() + ": " + found.group()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
