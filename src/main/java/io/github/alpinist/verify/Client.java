package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A container beside the program from which it is spoken to, so that a remote engine works and no port of the host is
 * taken. What it runs is BusyBox, by its full path: a request by hand, since its {@code wget} follows redirects.
 */
public final class Client implements AutoCloseable {
    private static final String BUSYBOX = "/bin/busybox";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?!\\d)");

    private static final String ANSWER = "/alpinist-answer";
    private static final int LONGEST_ANSWER = 16 << 20;

    /** Speaks over the connection that it has as input and output, keeps the answer, and gives its first 64 KiB. */
    private static final String SPEAK = """
            printf 'GET %s HTTP/1.1\\r\\nHost: localhost:%s\\r\\nAccept: */*\\r\\nConnection: close\\r\\n\\r\\n' "$1" "$2"
            IFS= read -r -t 20 status || exit 1
            printf '%s\\n' "$status" > "$3"
            /bin/busybox timeout 10 /bin/busybox cat | /bin/busybox head -c "$4" >> "$3"
            /bin/busybox head -c 65536 "$3" >&2
            """;

    private final Engine engine;
    private final String container;

    private Client(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /**
     * Starts a client.
     *
     * @param image with BusyBox
     * @param network in which it is
     */
    static Client start(Engine engine, String image, String network, Map<String, String> labels) {
        Client client = new Client(
                engine,
                engine.create(ContainerRequest.of(image)
                        .withEntrypoint(List.of(BUSYBOX, "sleep", "1000000"))
                        .withCommand(List.of())
                        .withUser("0")
                        .withHealth(HealthTest.NONE)
                        .withNetwork(network)
                        .withLabels(labels)));
        try {
            engine.start(client.container);
            return client;
        } catch (AlpinistException e) {
            client.close();
            throw e.getMessage().contains(BUSYBOX) ? withoutBusyBox(e) : e;
        }
    }

    /** Whether a command of BusyBox ends well in its time. */
    public boolean runs(Duration timeout, String... words) {
        return run(LogSink.NONE, timeout, words);
    }

    boolean accepts(String host, int port) {
        return run(LogSink.NONE, "nc", "-z", "-w", "2", host, String.valueOf(port));
    }

    /**
     * Sends a request; a redirect is an answer like any other.
     *
     * @return the status answered; empty where nothing answered in HTTP
     */
    Optional<Integer> get(String host, int port, String path, LogSink log) {
        StatusReader reader = new StatusReader(log);
        String number = String.valueOf(port);
        String longest = String.valueOf(LONGEST_ANSWER);
        run(
                reader, "nc", "-w", "10", host, number, "-e", BUSYBOX, "sh", "-c", SPEAK, "sh", path, number, ANSWER,
                longest);
        return reader.status;
    }

    /** The first 16 MiB of what was answered last, as it came; through a file, since lines are made harmless. */
    byte[] lastAnswer() {
        try (InputStream tar = engine.copyFrom(container, ANSWER).orElseThrow(Client::withoutAnswer);
                TarArchiveInputStream files = new TarArchiveInputStream(tar)) {
            return files.getNextEntry() == null ? new byte[0] : files.readNBytes(LONGEST_ANSWER);
        } catch (IOException e) {
            throw withoutAnswer();
        }
    }

    @Override
    public void close() {
        engine.remove(container);
    }

    /** Whether a command of BusyBox ended well; one that runs out of its time did not. */
    private boolean run(LogSink log, String... words) {
        return run(log, TIMEOUT, words);
    }

    private boolean run(LogSink log, Duration timeout, String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.add(0, BUSYBOX);
        try {
            return engine.exec(container, ExecRequest.of(timeout, command.toArray(String[]::new)), log) == 0;
        } catch (AlpinistException e) {
            if (e.failure() != Failure.TIMEOUT) {
                throw e;
            }
            return false;
        }
    }

    private static AlpinistException withoutAnswer() {
        return new AlpinistException(
                Failure.ENGINE,
                "The answer to a smoke request could not be read from the engine",
                "Check that the engine still runs, and run it again.");
    }

    private static AlpinistException withoutBusyBox(AlpinistException cause) {
        return new AlpinistException(
                Failure.INPUT,
                "The Alpine variant has no " + BUSYBOX + ", from which services and the program are spoken to",
                "Keep the package busybox in it, or leave --smoke, --service and --compose out.",
                cause);
    }

    /** An answer's first line holds its status. */
    private static final class StatusReader implements LogSink {
        private final LogSink log;
        private boolean begun;
        private Optional<Integer> status = Optional.empty();

        StatusReader(LogSink log) {
            this.log = log;
        }

        @Override
        public void line(Stream stream, String text) {
            Matcher matcher = STATUS_LINE.matcher(text);
            if (!begun && matcher.lookingAt()) {
                status = Optional.of(Integer.valueOf(matcher.group(1)));
            }
            begun = true;
            log.line(stream, text);
        }
    }
}
