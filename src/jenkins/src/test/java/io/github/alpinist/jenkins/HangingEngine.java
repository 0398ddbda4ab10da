package io.github.alpinist.jenkins;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A container engine that takes a question and never answers it. */
final class HangingEngine implements AutoCloseable {
    private final ServerSocket server;
    private final CountDownLatch asked = new CountDownLatch(1);

    HangingEngine() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "hanging engine");
        thread.setDaemon(true);
        thread.start();
    }

    /** As {@code DOCKER_HOST} has it. */
    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    boolean awaitQuestion() throws InterruptedException {
        return asked.await(60, TimeUnit.SECONDS);
    }

    /** Those who wait for an answer learn that there is none. */
    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        try (server;
                Socket first = server.accept()) {
            asked.countDown();
            first.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            while (!server.isClosed()) {
                server.accept();
            }
        } catch (IOException e) {
            asked.countDown();
        }
    }
}
