package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The suite's requests to the program as its image starts it, sent from a second container that shares its network, so
 * that a remote engine works and no port of the host is taken.
 */
final class SmokeRun {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final long RETRY_MILLIS = 300;
    private static final int FIRST_ERROR_STATUS = 400;
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]*");
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})");

    private final Engine engine;
    private final Suite suite;
    private final Map<String, String> labels;
    private final String clientImage;

    SmokeRun(Engine engine, Suite suite, Map<String, String> labels, String clientImage) {
        this.engine = engine;
        this.suite = suite;
        this.labels = labels;
        this.clientImage = clientImage;
    }

    List<Check> run(String image, LogSink log) {
        suite.smoke().forEach(SmokeRun::refuseOddPath);
        int port = port(image);
        String program = engine.create(ContainerRequest.of(image).withLabels(labels));
        try {
            engine.start(program);
            List<Check> checks = requests(program, port, log);
            engine.logs(program, log);
            return checks;
        } finally {
            engine.remove(program);
        }
    }

    private List<Check> requests(String program, int port, LogSink log) {
        String client = engine.create(ContainerRequest.of(clientImage)
                .withEntrypoint(List.of("/bin/sh", "-c", "while :; do sleep 3600; done"))
                .withCommand(List.of())
                .withUser("0")
                .withNetwork("container:" + program)
                .withLabels(labels));
        try {
            engine.start(client);
            List<Check> checks = new ArrayList<>();
            for (String path : suite.smoke()) {
                checks.add(request(program, client, port, path, log));
            }
            return checks;
        } finally {
            engine.remove(client);
        }
    }

    private Check request(String program, String client, int port, String path, LogSink log) {
        long start = System.nanoTime();
        Tail tail = new Tail(log);
        Optional<Integer> status = get(client, port, path, tail);
        while (status.isEmpty() && engine.running(program) && TestRun.millisSince(start) < READY_WITHIN.toMillis()) {
            pause();
            status = get(client, port, path, tail);
        }
        if (status.isEmpty()) {
            engine.logs(program, tail);
        }
        boolean passed = status.isPresent() && status.get() < FIRST_ERROR_STATUS;
        Verdict verdict = passed ? Verdict.PASSED : Verdict.FAILED;
        return new Check(Check.Kind.SMOKE, path, verdict, status, TestRun.millisSince(start), tail.lines());
    }

    private Optional<Integer> get(String client, int port, String path, LogSink log) {
        StatusReader reader = new StatusReader();
        String url = "http://127.0.0.1:" + port + path;
        engine.exec(
                client, ExecRequest.of(REQUEST_TIMEOUT, "wget", "-S", "-T", "20", "-O", "-", url), (stream, text) -> {
                    reader.read(stream, text);
                    log.line(stream, text);
                });
        return reader.status;
    }

    private int port(String image) {
        return engine.image(image).map(Image::config).map(ImageConfig::exposedPorts).stream()
                .flatMap(List::stream)
                .filter(exposed -> exposed.endsWith("/tcp"))
                .mapToInt(exposed -> Integer.parseInt(exposed.substring(0, exposed.indexOf('/'))))
                .min()
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "The image exposes no TCP port, so that a smoke request has nowhere to go",
                        "Add EXPOSE to the Dockerfile, or leave --smoke out."));
    }

    private static void refuseOddPath(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "--smoke " + path + " is not a path",
                    "Begin it with a slash, and encode spaces and what is not ASCII.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlpinistException(
                    Failure.INTERRUPTED, "Stopped while waiting for the program", "Run it again.", e);
        }
    }

    /** BusyBox's and GNU's wget print the answer's status line among their own lines. */
    private static final class StatusReader {
        private Optional<Integer> status = Optional.empty();

        private void read(LogSink.Stream stream, String text) {
            Matcher matcher = STATUS_LINE.matcher(text);
            if (stream == LogSink.Stream.ERR && matcher.find()) {
                status = Optional.of(Integer.parseInt(matcher.group(1)));
            }
        }
    }
}
