package io.github.alpinist.lookup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback that answers as a test says, and remembers what it was asked. */
public final class FakeRegistry implements AutoCloseable {
    /** Tells what to answer. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new ArrayList<>();

    public FakeRegistry(Behaviour behaviour) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            remember(exchange);
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    /** Has these images, each as {@code name:tag}, and shows them to everyone. */
    public static FakeRegistry having(String... images) {
        return new FakeRegistry(exchange -> manifest(exchange, List.of(images)));
    }

    static void manifest(HttpExchange exchange, List<String> images) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean there = images.stream()
                .map(image -> "/v2/" + image.replace(":", "/manifests/"))
                .anyMatch(path::equals);
        if (there) {
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.oci.image.index.v1+json");
            send(exchange, 200, "{}");
        } else {
            send(exchange, 404, "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"manifest unknown\"}]}");
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Such as {@code 127.0.0.1:5000}. */
    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path and query of each request, with what came as its {@code Authorization}. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private synchronized void remember(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI()
                + (authorization == null ? "" : " " + authorization));
    }
}
