package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Health;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A service's container. Whatever goes wrong with it is no failure of the variant beside it. */
final class RunningService {
    private static final int LINES = 40;

    private final Engine engine;
    private final Service service;
    private final Image image;
    private final String container;

    private RunningService(Engine engine, Service service, Image image, String container) {
        this.engine = engine;
        this.service = service;
        this.image = image;
        this.container = container;
    }

    /** Creates the container; an image that the engine does not have is pulled. */
    static RunningService create(
            Engine engine, Service service, String network, Map<String, String> labels, LogSink log) {
        Image image =
                engine.image(service.image()).orElseGet(() -> engine.pull(service.image(), Optional.empty(), log));
        return new RunningService(
                engine, service, image, engine.create(request(service, network).withLabels(labels)));
    }

    /**
     * Starts it and waits: until it is healthy where it has a health check, until its lowest port accepts connections
     * where it has one, until it has ended where that is its work.
     */
    void start(Supplier<Client> client, Duration readyWithin) {
        engine.start(container);
        if (service.ends()) {
            awaitEnd(readyWithin);
            return;
        }
        boolean inTime = new Patience(readyWithin).until(() -> !engine.running(container) || isReady(client));
        requireAlive();
        if (!inTime) {
            throw failed(Failure.TIMEOUT, "was not ready within " + readyWithin.toSeconds() + " s");
        }
    }

    void requireAlive() {
        if (!service.ends() && !engine.running(container)) {
            int code = engine.await(container, Duration.ofSeconds(10), LogSink.NONE);
            throw failed(Failure.INPUT, "ended with " + code);
        }
    }

    /** Tells the end of what it wrote. */
    void tell(LogSink log) {
        lastLines().forEach(line -> log.line(LogSink.Stream.OUT, service.name() + " | " + line));
    }

    void remove() {
        engine.remove(container);
    }

    private void awaitEnd(Duration readyWithin) {
        if (!new Patience(readyWithin).until(() -> !engine.running(container))) {
            throw failed(Failure.TIMEOUT, "had not ended within " + readyWithin.toSeconds() + " s");
        }
        int code = engine.await(container, Duration.ofSeconds(10), LogSink.NONE);
        if (code != 0) {
            throw failed(Failure.INPUT, "ended with " + code);
        }
    }

    private boolean isReady(Supplier<Client> client) {
        Optional<Health> health = engine.health(container);
        if (health.isPresent()) {
            return health.get() == Health.HEALTHY;
        }
        List<Integer> ports = service.ports().isEmpty() ? image.config().exposedTcpPorts() : service.ports();
        return ports.stream()
                .min(Integer::compare)
                .map(port -> client.get().accepts(service.name(), port))
                .orElse(true);
    }

    private AlpinistException failed(Failure failure, String how) {
        List<String> last = lastLines();
        String end = last.isEmpty() ? "; it said nothing" : "; it last said:\n  " + String.join("\n  ", last);
        return new AlpinistException(
                failure,
                "The service " + service.name() + " (" + service.image() + ") " + how + end,
                "Give it what it needs with --compose, more time with --ready-within, or start it alone to see more.");
    }

    private List<String> lastLines() {
        Tail tail = new Tail(LogSink.NONE);
        engine.logs(container, tail);
        List<String> lines = tail.lines();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private static ContainerRequest request(Service service, String network) {
        List<String> names = new ArrayList<>(List.of(service.name()));
        names.addAll(service.aliases());
        ContainerRequest request = ContainerRequest.of(service.image())
                .withNetwork(network)
                .withAliases(names)
                .withEnv(service.env())
                .withTmpfs(service.tmpfs());
        request = service.entrypoint().map(request::withEntrypoint).orElse(request);
        request = service.command().map(request::withCommand).orElse(request);
        request = service.user().map(request::withUser).orElse(request);
        request = service.workdir().map(request::withWorkdir).orElse(request);
        return service.health().map(request::withHealth).orElse(request);
    }
}
