package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Connects to the engine when it is first asked for. */
final class LazyEngine implements Supplier<Engine>, AutoCloseable {
    private final Supplier<Engine> finder;
    private Optional<Engine> connected = Optional.empty();
    private Consumer<Engine> first = engine -> {};

    LazyEngine(Supplier<Engine> finder) {
        this.finder = finder;
    }

    @Override
    public synchronized Engine get() {
        if (connected.isEmpty()) {
            connected = Optional.of(opened());
        }
        return connected.get();
    }

    /** What is done with the engine before anything else; where it fails, no one gets the engine. */
    synchronized void beginWith(Consumer<Engine> action) {
        first = action;
    }

    private Engine opened() {
        Engine engine = finder.get();
        try {
            first.accept(engine);
            return engine;
        } catch (AlpinistException e) {
            engine.close();
            throw e;
        }
    }

    synchronized void ifConnected(Consumer<Engine> action) {
        connected.ifPresent(action);
    }

    @Override
    public synchronized void close() {
        connected.ifPresent(Engine::close);
        connected = Optional.empty();
    }
}
