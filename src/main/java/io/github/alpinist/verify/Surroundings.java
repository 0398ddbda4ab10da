package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one variant has around it while it is tested: a private network, and in it the services, fresh, and a client.
 * Closing it removes all of them.
 */
public final class Surroundings implements AutoCloseable {
    /** The program's host name among its surroundings. */
    public static final String PROGRAM = "alpinist-program";

    private final Engine engine;
    private final Needs needs;
    private final Map<String, String> labels;
    private final String clientImage;
    private final String network;
    private final List<RunningService> services = new ArrayList<>();
    private Optional<Client> client = Optional.empty();

    private Surroundings(Engine engine, Needs needs, Map<String, String> labels, String clientImage) {
        this.engine = engine;
        this.needs = needs;
        this.labels = labels;
        this.clientImage = clientImage;
        this.network = engine.createNetwork(labels);
    }

    /**
     * Starts what is needed, one service after the other, and returns when all are ready.
     *
     * @param labels put on everything that is made
     * @param clientImage an image with BusyBox
     * @throws io.github.alpinist.finding.AlpinistException where a service ends, or is not ready in time
     */
    public static Surroundings start(
            Engine engine, Needs needs, Map<String, String> labels, String clientImage, LogSink log) {
        Surroundings surroundings = new Surroundings(engine, needs, labels, clientImage);
        try {
            needs.leftOut().forEach(left -> log.line(LogSink.Stream.OUT, left));
            surroundings.startServices(log);
            return surroundings;
        } catch (RuntimeException e) {
            surroundings.close();
            throw e;
        }
    }

    /** A container among these surroundings, with the variables that the program and its tests have. */
    public ContainerRequest joined(ContainerRequest request) {
        Map<String, String> env = new LinkedHashMap<>(needs.variables());
        env.putAll(request.env());
        return request.withEnv(env).withNetwork(network).withLabels(labels);
    }

    /** Started when first asked for. */
    public Client client() {
        Client found = client.orElseGet(() -> Client.start(engine, clientImage, network, labels));
        client = Optional.of(found);
        return found;
    }

    /** Tells what the services last said. */
    void tell(LogSink log) {
        services.forEach(service -> service.tell(log));
    }

    /** Starts the services anew, without what they have kept meanwhile. */
    void renew(LogSink log) {
        services.forEach(RunningService::remove);
        services.clear();
        startServices(log);
    }

    @Override
    public void close() {
        client.ifPresent(Client::close);
        services.forEach(RunningService::remove);
        engine.removeNetwork(network);
    }

    private void startServices(LogSink log) {
        needs.services().forEach(service -> start(service, log));
        services.forEach(RunningService::requireAlive);
    }

    private void start(Service service, LogSink log) {
        RunningService running = RunningService.create(engine, service, network, labels, log);
        services.add(running);
        log.line(LogSink.Stream.OUT, service.name() + " | starting " + service.image());
        running.start(this::client, needs.readyWithin());
        log.line(LogSink.Stream.OUT, service.name() + " | ready");
    }
}
