package io.github.alpinist.forge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Answers one call after the other on loopback, with faults on demand. */
final class FakeServer implements AutoCloseable {
    /** What a call is answered; it may add headers to the exchange. */
    interface Answers {
        FakeAnswer answer(HttpExchange exchange, String body);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> calls = new ArrayList<>();
    private final String token;
    private final Answers answers;
    private int failingFrom = Integer.MAX_VALUE;
    private int failingUpTo;
    private Fault fault = Fault.NONE;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for an ACK
    }

    /** @param token that the answers of faults repeat, as a careless forge may */
    FakeServer(String token, Answers answers) {
        this.token = token;
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
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
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault now;
        FakeAnswer answer;
        synchronized (this) {
            calls.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            boolean failing = calls.size() >= failingFrom && calls.size() <= failingUpTo;
            now = failing ? fault : Fault.NONE;
            answer = failing && !fault.after() ? FakeAnswer.message(500, "no effect") : answers.answer(exchange, body);
        }
        if (now.equals(Fault.NONE)) {
            send(exchange, answer, false);
        } else {
            fail(exchange, now, answer);
        }
    }

    private void fail(HttpExchange exchange, Fault now, FakeAnswer answer) throws IOException {
        FakeAnswer refusal = FakeAnswer.message(now.status(), "Fault on purpose for " + token);
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
            boolean isEmpty = bytes.length == 0 || answer.status() == 204;
            exchange.sendResponseHeaders(answer.status(), isEmpty ? -1 : bytes.length);
            if (!isEmpty) {
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private static void half(HttpExchange exchange, FakeAnswer answer) throws IOException {
        byte[] bytes = bytes(exchange, answer);
        exchange.sendResponseHeaders(answer.status() == 204 ? 200 : answer.status(), bytes.length);
        exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
        exchange.getResponseBody().flush();
    }

    private static byte[] bytes(HttpExchange exchange, FakeAnswer answer) {
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        return answer.body().toString().getBytes(StandardCharsets.UTF_8);
    }
}
