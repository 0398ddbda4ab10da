package io.github.alpinist.verify;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.List;
import java.util.Optional;

/** A variant's container as its image starts it, among its surroundings. Closing it removes it. */
final class Program implements AutoCloseable {
    private final Engine engine;
    private final String container;
    private final Optional<String> refusal;

    private Program(Engine engine, String container, Optional<String> refusal) {
        this.engine = engine;
        this.container = container;
        this.refusal = refusal;
    }

    /** One that cannot be started is there all the same, and does not run; an engine that is gone throws. */
    static Program start(Engine engine, Surroundings surroundings, String image) {
        String container = engine.create(
                surroundings.joined(ContainerRequest.of(image)).withAliases(List.of(Surroundings.PROGRAM)));
        try {
            return new Program(engine, container, refusal(engine, container));
        } catch (AlpinistException e) {
            engine.remove(container);
            throw e;
        }
    }

    boolean running() {
        return engine.running(container);
    }

    /** Tells what it wrote so far, or why it could not be started. */
    void tell(LogSink log) {
        refusal.ifPresentOrElse(why -> log.line(LogSink.Stream.ERR, why), () -> engine.logs(container, log));
    }

    @Override
    public void close() {
        engine.remove(container);
    }

    private static Optional<String> refusal(Engine engine, String container) {
        try {
            engine.start(container);
            return Optional.empty();
        } catch (AlpinistException e) {
            if (e.failure() != Failure.ENGINE || engine.running(container)) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }
}
