package io.github.alpinist.forge;

import com.google.gson.JsonElement;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The part of GitHub's API that a forge needs, on loopback, over a real git repository, with faults on demand. */
public final class FakeGitHub implements AutoCloseable {
    public static final String TOKEN = "ghp_secret0123456789";
    public static final String REPOSITORY = FakeGitHubRepository.NAME;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> calls = new ArrayList<>();
    private final FakeGitHubRepository repository;
    private int failingFrom = Integer.MAX_VALUE;
    private int failingUpTo;
    private Fault fault = Fault.NONE;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an ACK
    }

    public FakeGitHub(Git bare) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository = new FakeGitHubRepository(bare, api());
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
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
        fail(call, call, what);
    }

    /** Every call from that of this number on, from 1, counted from now. */
    void failFrom(int call, Fault what) {
        fail(call, Integer.MAX_VALUE, what);
    }

    void failNever() {
        fail(Integer.MAX_VALUE, 0, Fault.NONE);
    }

    private synchronized void fail(int from, int upTo, Fault what) {
        calls.clear();
        failingFrom = from;
        failingUpTo = upTo;
        fault = what;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        repository.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault now;
        FakeAnswer answer;
        synchronized (this) {
            calls.add(call);
            boolean failing = calls.size() >= failingFrom && calls.size() <= failingUpTo;
            now = failing ? fault : Fault.NONE;
            answer = failing && !fault.after() ? FakeAnswer.message(500, "no effect") : answer(exchange, call, body);
        }
        if (now.equals(Fault.NONE)) {
            send(exchange, answer, false);
        } else {
            fail(exchange, now, answer);
        }
    }

    private void fail(HttpExchange exchange, Fault now, FakeAnswer answer) throws IOException {
        FakeAnswer refusal = FakeAnswer.message(now.status(), "Fault on purpose for " + TOKEN);
        switch (now.kind()) {
            case LIMIT -> {
                exchange.getResponseHeaders().add("Retry-After", "3");
                send(exchange, refusal, false);
            }
            case STATUS -> send(exchange, refusal, false);
            case CUT -> exchange.close();
            case CUT_IN_ANSWER -> send(exchange, answer, true);
            case SLOW -> stall(exchange);
            case SLOW_IN_ANSWER -> {
                half(exchange, answer);
                stall(exchange);
            }
        }
    }

    /** Longer than who is tested for it waits. */
    private void stall(HttpExchange exchange) {
        try {
            closed.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, FakeAnswer answer, boolean cut) throws IOException {
        if (cut) {
            half(exchange, answer);
        } else {
            byte[] bytes = bytes(exchange, answer);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static void half(HttpExchange exchange, FakeAnswer answer) throws IOException {
        byte[] bytes = bytes(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
        exchange.getResponseBody().flush();
    }

    private static byte[] bytes(HttpExchange exchange, FakeAnswer answer) {
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        return answer.body().toString().getBytes(StandardCharsets.UTF_8);
    }

    private FakeAnswer answer(HttpExchange exchange, String call, String body) {
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
