package io.github.alpinist.forge;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of GitHub's API that a proposal needs, on loopback, over a real git repository. */
public final class FakeGitHub implements AutoCloseable {
    public static final String TOKEN = "ghp_secret0123456789";
    public static final String REPOSITORY = "acme/notes";

    private static final String ROOT = "/repos/" + REPOSITORY;
    private static final Gson GSON = new Gson();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Git git;
    private final List<Map<String, Object>> pulls = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final GitObjects objects;
    private final Map<String, Answer> immutable = new TreeMap<>();
    private boolean archived;
    private int failingCall = -1;
    private Fault fault = Fault.before(0);

    /**
     * What goes wrong with one call.
     *
     * @param status that is answered; 0 cuts the connection instead
     * @param after whether the call has its effect all the same
     */
    record Fault(int status, boolean after) {
        static Fault before(int status) {
            return new Fault(status, false);
        }

        static Fault after(int status) {
            return new Fault(status, true);
        }
    }

    private record Answer(int status, Object body) {}

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an ACK
    }

    public FakeGitHub(Git bare) {
        this.git = bare;
        this.objects = new GitObjects(bare.folder());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Git git() {
        return git;
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized int openPulls() {
        return (int)
                pulls.stream().filter(pull -> "open".equals(pull.get("state"))).count();
    }

    synchronized Map<String, Object> pull(int number) {
        return pulls.get(number - 1);
    }

    synchronized int pullCount() {
        return pulls.size();
    }

    synchronized void archive() {
        archived = true;
    }

    synchronized void close(int number, boolean merged) {
        pull(number).put("state", "closed");
        if (merged) {
            pull(number).put("merged_at", "2026-11-21T10:00:00Z");
        }
    }

    /** A pull request of a person. */
    synchronized void open(String branch, String body) {
        JsonObject pull = new JsonObject();
        pull.addProperty("title", "Mine");
        pull.addProperty("head", branch);
        pull.addProperty("base", "main");
        pull.addProperty("body", body);
        created(pull);
    }

    /** The call of this number, from 1, counted from now. */
    synchronized void failAt(int call, Fault what) {
        calls.clear();
        failingCall = call;
        fault = what;
    }

    synchronized void forget() {
        failAt(-1, Fault.before(0));
        pulls.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        objects.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String call = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(call);
        boolean failing = calls.size() == failingCall;
        Answer answer = failing && !fault.after() ? failed() : answer(exchange, call, body);
        if (failing && fault.status() == 0) {
            exchange.close();
            return;
        }
        send(exchange, failing ? failed() : answer);
    }

    private Answer failed() {
        return new Answer(fault.status(), Map.of("message", "Fault on purpose for " + TOKEN));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = GSON.toJson(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, String call, String body) {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.endsWith(" " + TOKEN)) {
            return new Answer(401, Map.of("message", "Bad credentials"));
        }
        try {
            JsonObject json = body.isEmpty()
                    ? new JsonObject()
                    : JsonParser.parseString(body).getAsJsonObject();
            boolean fixed = call.contains("/commits/") || call.endsWith("/blobs") || call.endsWith("/trees");
            Answer known = fixed ? immutable.get(call + body) : null;
            Answer answer = known == null ? routed(call, query(exchange), json) : known;
            if (fixed && answer.status() < 300) {
                immutable.put(call + body, answer);
            }
            return answer;
        } catch (IllegalStateException e) {
            return new Answer(422, Map.of("message", "Validation Failed", "errors", List.of(e.toString())));
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        for (String part : String.valueOf(exchange.getRequestURI().getQuery()).split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return query;
    }

    private Answer routed(String call, Map<String, String> query, JsonObject body) {
        String rest = call.replaceFirst(Pattern.quote(ROOT), "");
        Matcher one = Pattern.compile("PATCH /(?:pulls|issues)/(\\d+)").matcher(rest);
        Matcher labels = Pattern.compile("(?:POST|PUT) /issues/(\\d+)/labels").matcher(rest);
        if (one.matches()) {
            return edited(Integer.parseInt(one.group(1)), body);
        } else if (labels.matches()) {
            return labelled(Integer.parseInt(labels.group(1)), body);
        } else if (rest.startsWith("GET /contents/")) {
            return content(rest.substring("GET /contents/".length()), query.getOrDefault("ref", "main"));
        } else if (rest.startsWith("GET /commits/")) {
            return commit(rest.substring("GET /commits/".length()));
        } else if (rest.startsWith("GET /git/ref")) {
            return ref(rest.replaceFirst("GET /git/refs?/", ""));
        } else if (rest.startsWith("PATCH /git/refs/")) {
            return moved(rest.substring("PATCH /git/refs/".length()), body);
        }
        return switch (rest) {
            case "GET " -> new Answer(200, repository());
            case "GET /pulls" -> new Answer(200, found(query.getOrDefault("head", "")));
            case "POST /pulls" -> created(body);
            case "POST /git/blobs" -> blob(body);
            case "POST /git/trees" -> tree(body);
            case "POST /git/commits" -> newCommit(body);
            case "POST /git/refs" -> newRef(body);
            default -> new Answer(404, Map.of("message", "Not Found: " + call));
        };
    }

    private Map<String, Object> repository() {
        return Map.of(
                "id",
                1,
                "name",
                "notes",
                "full_name",
                REPOSITORY,
                "owner",
                Map.of("login", "acme"),
                "archived",
                archived,
                "default_branch",
                "main",
                "url",
                api() + ROOT);
    }

    private List<Map<String, Object>> found(String head) {
        return pulls.stream()
                .filter(pull -> head.equals(head(pull).get("label")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> head(Map<String, Object> pull) {
        return (Map<String, Object>) Objects.requireNonNull(pull.get("head"));
    }

    private Answer created(JsonObject body) {
        String branch = body.get("head").getAsString();
        String label = "acme:" + branch;
        if (found(label).stream().anyMatch(pull -> "open".equals(pull.get("state")))) {
            return new Answer(
                    422,
                    Map.of(
                            "message",
                            "Validation Failed",
                            "errors",
                            List.of(Map.of("message", "A pull request already exists for " + label + "."))));
        }
        Map<String, Object> pull = new TreeMap<>();
        int number = pulls.size() + 1;
        pull.put("id", number);
        pull.put("number", number);
        pull.put("url", api() + ROOT + "/pulls/" + number);
        pull.put("html_url", "https://forge.example/" + REPOSITORY + "/pull/" + number);
        pull.put("state", "open");
        pull.put("title", body.get("title").getAsString());
        pull.put("body", body.get("body").getAsString());
        pull.put("draft", body.has("draft") && body.get("draft").getAsBoolean());
        pull.put(
                "head",
                Map.of("ref", branch, "label", label, "sha", resolved("refs/heads/" + branch), "repo", repository()));
        pull.put("base", Map.of("ref", body.get("base").getAsString(), "repo", repository()));
        pull.put("labels", new ArrayList<>());
        pulls.add(pull);
        return new Answer(201, pull);
    }

    private Answer edited(int number, JsonObject body) {
        for (String field : List.of("title", "body")) {
            if (body.has(field)) {
                pull(number).put(field, body.get(field).getAsString());
            }
        }
        if (body.has("base")) {
            pull(number).put("base", Map.of("ref", body.get("base").getAsString(), "repo", repository()));
        }
        return new Answer(200, pull(number));
    }

    private Answer labelled(int number, JsonObject body) {
        List<Map<String, String>> labels = new ArrayList<>();
        body.getAsJsonArray("labels").forEach(label -> labels.add(Map.of("name", label.getAsString())));
        pull(number).put("labels", labels);
        return new Answer(200, labels);
    }

    private Answer content(String path, String ref) {
        return object(ref + ":" + path)
                .map(sha -> new Answer(200, Map.of("type", "file", "path", path, "name", path, "sha", sha)))
                .orElse(new Answer(404, Map.of("message", "Not Found")));
    }

    private Answer commit(String sha) {
        if (object(sha + "^{commit}").isEmpty()) {
            return new Answer(422, Map.of("message", "No commit found for SHA: " + sha));
        }
        List<Map<String, String>> parents = git.run("log", "-1", "--format=%P", sha)
                .strip()
                .lines()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .map(parent -> Map.of("sha", parent))
                .toList();
        Map<String, Object> info = Map.of(
                "message",
                git.run("log", "-1", "--format=%B", sha).strip(),
                "tree",
                Map.of("sha", resolved(sha + "^{tree}")));
        return new Answer(200, Map.of("sha", sha, "commit", info, "parents", parents));
    }

    private Answer ref(String name) {
        return object("refs/" + name)
                .map(sha -> new Answer(200, refOf("refs/" + name, sha)))
                .orElse(new Answer(404, Map.of("message", "Not Found")));
    }

    private Map<String, Object> refOf(String ref, String sha) {
        return Map.of("ref", ref, "url", api() + ROOT + "/git/" + ref, "object", Map.of("type", "commit", "sha", sha));
    }

    private Answer newRef(JsonObject body) {
        String ref = body.get("ref").getAsString();
        if (object(ref).isPresent()) {
            return new Answer(422, Map.of("message", "Reference already exists"));
        }
        git.run("update-ref", ref, body.get("sha").getAsString());
        return new Answer(201, refOf(ref, body.get("sha").getAsString()));
    }

    private Answer moved(String name, JsonObject body) {
        git.run("update-ref", "refs/" + name, body.get("sha").getAsString());
        return new Answer(200, refOf("refs/" + name, body.get("sha").getAsString()));
    }

    private Answer blob(JsonObject body) {
        byte[] bytes = Base64.getMimeDecoder().decode(body.get("content").getAsString());
        String sha = new String(git.runFor(bytes, "hash-object", "-w", "--stdin"), StandardCharsets.UTF_8).strip();
        return new Answer(201, Map.of("sha", sha, "url", api() + ROOT + "/git/blobs/" + sha));
    }

    private Answer tree(JsonObject body) {
        git.run("read-tree", body.get("base_tree").getAsString());
        StringBuilder entries = new StringBuilder();
        body.getAsJsonArray("tree").forEach(element -> {
            JsonObject entry = element.getAsJsonObject();
            entries.append(entry.get("mode").getAsString())
                    .append(' ')
                    .append(entry.get("sha").getAsString());
            entries.append('\t').append(entry.get("path").getAsString()).append('\0');
        });
        git.runFor(entries.toString().getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        return new Answer(201, Map.of("sha", git.run("write-tree").strip(), "tree", List.of()));
    }

    private Answer newCommit(JsonObject body) {
        byte[] message = body.get("message").getAsString().getBytes(StandardCharsets.UTF_8);
        List<String> command =
                new ArrayList<>(List.of("commit-tree", body.get("tree").getAsString()));
        body.getAsJsonArray("parents").forEach(parent -> command.addAll(List.of("-p", parent.getAsString())));
        String sha = new String(git.runFor(message, command.toArray(String[]::new)), StandardCharsets.UTF_8).strip();
        return new Answer(201, Map.of("sha", sha));
    }

    private String resolved(String name) {
        return object(name).orElseThrow(() -> new IllegalStateException("no such object: " + name));
    }

    private Optional<String> object(String name) {
        return objects.name(name);
    }
}
