package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import io.github.alpinist.report.Git;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of GitHub's API that a forge needs, on loopback, over a real git repository, with faults on demand. */
public final class FakeGitHub implements AutoCloseable {
    public static final String TOKEN = "ghp_secret0123456789";
    public static final String REPOSITORY = FakeGitHubRepository.NAME;

    private final FakeServer server;
    private final FakeGitHubRepository repository;

    public FakeGitHub(Git bare) {
        server = new FakeServer(TOKEN, this::answer);
        repository = new FakeGitHubRepository(bare, api());
    }

    public URI api() {
        return server.address();
    }

    public List<String> calls() {
        return server.calls();
    }

    public synchronized int openPulls() {
        return (int) repository.pulls().stream()
                .filter(pull -> pull.get("state").getAsString().equals("open"))
                .count();
    }

    FakeGitHubRepository repository() {
        return repository;
    }

    Git git() {
        return repository.git();
    }

    synchronized JsonObject pull(int number) {
        return repository.pull(number);
    }

    synchronized int pullCount() {
        return repository.pulls().size();
    }

    /** The call of this number, from 1, counted from now. */
    void failAt(int call, Fault what) {
        server.failAt(call, what);
    }

    /** Every call from that of this number on, from 1, counted from now. */
    void failFrom(int call, Fault what) {
        server.failFrom(call, what);
    }

    void failNever() {
        server.failNever();
    }

    @Override
    public void close() {
        server.close();
        repository.close();
    }

    private FakeAnswer answer(HttpExchange exchange, String body) {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.endsWith(" " + TOKEN)) {
            return FakeAnswer.message(401, "Bad credentials");
        }
        JsonElement json = body.isEmpty() ? new JsonObject() : JsonParser.parseString(body);
        return repository.answer(call, query(exchange), json.getAsJsonObject());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new TreeMap<>();
        for (String part : String.valueOf(exchange.getRequestURI().getQuery()).split("&", -1)) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return query;
    }
}
