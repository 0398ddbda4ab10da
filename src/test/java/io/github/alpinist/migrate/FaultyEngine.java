package io.github.alpinist.migrate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Stands before an engine's socket and does it a fault at one of the requests that pass. Each request has a connection
 * of its own, so that the end of an answer is the end of its connection.
 */
final class FaultyEngine implements AutoCloseable {
    /** What happens to a request. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** The connection is cut before the engine hears of the request. */
        CUT,
        /** The engine does what it is asked for, and the connection is cut before its answer. */
        CUT_BEFORE_ANSWER,
        /** The connection is cut in the middle of the answer. */
        CUT_IN_ANSWER,
        /** The engine answers with an error of its own. */
        ERROR,
        /** What answers does not speak HTTP. */
        GARBAGE,
        /** The answer takes a second longer. */
        DELAY,
        /** Nothing answers. */
        HANG
    }

    private static final int BUFFER = 16 * 1024;
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Path socket;
    private final ServerSocket server;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int at;
    private volatile Fault fault = Fault.NONE;
    private volatile boolean forGood;

    private FaultyEngine(Path socket, ServerSocket server) {
        this.socket = socket;
        this.server = server;
    }

    static FaultyEngine before(Path socket) throws IOException {
        FaultyEngine engine = new FaultyEngine(socket, new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        inBackground(engine::accept);
        return engine;
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** Lets all requests pass from now on, and counts them anew. */
    void heal() {
        set(Fault.NONE, 0, false);
    }

    /**
     * Counts requests anew.
     *
     * @param number of the request that the fault befalls, from 1
     * @param afterwards whether it befalls all later ones too
     */
    void set(Fault kind, int number, boolean afterwards) {
        fault = kind;
        at = number;
        forGood = afterwards;
        requests.clear();
    }

    /** The first lines of the requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits for a request, or for as long as a whole run may take at most. */
    void awaitRequest(int number) throws InterruptedException {
        for (int i = 0; i < 6000 && requests.size() < number; i++) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() throws IOException {
        while (!server.isClosed()) {
            Socket client = server.accept();
            inBackground(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            String head = head(client.getInputStream());
            int number;
            synchronized (requests) {
                requests.add(head.lines().findFirst().orElse(""));
                number = requests.size();
            }
            boolean befallen = number == at || forGood && number > at;
            answer(client, head, befallen ? fault : Fault.NONE);
        }
    }

    private void answer(Socket client, String head, Fault kind) throws IOException {
        switch (kind) {
            case CUT -> client.setSoLinger(true, 0);
            case ERROR ->
                say(
                        client,
                        "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\n\r\n{\"message\":\"a fault of the engine\"}");
            case GARBAGE -> say(client, "\u0001\u0002 this is no HTTP\n\n\n");
            case HANG -> client.getInputStream().transferTo(OutputStream.nullOutputStream());
            case NONE, DELAY, CUT_BEFORE_ANSWER, CUT_IN_ANSWER -> pass(client, head, kind);
        }
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        client.shutdownOutput();
        client.setSoTimeout(200);
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void pass(Socket client, String head, Fault kind) throws IOException {
        try (SocketChannel engine = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            write(engine, alone(head).getBytes(StandardCharsets.ISO_8859_1));
            inBackground(() -> {
                InputStream body = client.getInputStream();
                byte[] buffer = new byte[BUFFER];
                for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                    write(engine, Arrays.copyOf(buffer, length));
                }
                engine.shutdownOutput();
            });
            passAnswer(engine, client, kind);
        }
    }

    private static void write(SocketChannel engine, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            engine.write(buffer);
        }
    }

    private static void passAnswer(SocketChannel engine, Socket client, Fault kind) throws IOException {
        byte[] first = new byte[BUFFER];
        int length = Math.max(0, engine.read(ByteBuffer.wrap(first)));
        if (kind == Fault.CUT_BEFORE_ANSWER || kind == Fault.CUT_IN_ANSWER) {
            client.getOutputStream().write(first, 0, kind == Fault.CUT_IN_ANSWER ? length * 2 / 3 : 0);
            client.getOutputStream().flush();
            return;
        }
        if (kind == Fault.DELAY) {
            sleep();
        }
        while (length >= 0) {
            client.getOutputStream().write(first, 0, length);
            length = engine.read(ByteBuffer.wrap(first));
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection that is handed over for a stream stays as it is. */
    private static String alone(String head) {
        return head.toLowerCase(java.util.Locale.ROOT).contains("\r\nupgrade:")
                ? head
                : head.replaceAll("(?i)\r\nconnection:[^\r]*", "")
                        .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
    }

    private static String head(InputStream input) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        for (int next = input.read(); next >= 0; next = input.read()) {
            head.write(next);
            matched = next == HEAD_END[matched] ? matched + 1 : next == '\r' ? 1 : 0;
            if (matched == HEAD_END.length) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one of the two has gone, as a fault may have it
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
