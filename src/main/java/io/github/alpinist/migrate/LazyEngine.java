package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Connects to the engine when it is first asked for. */
final class LazyEngine implements Supplier<Engine>, AutoCloseable {
    private final Supplier<Engine> finder;
    private Optional<Engine> connected = Optional.empty();

    LazyEngine(Supplier<Engine> finder) {
        this.finder = finder;
    }

    @Override
    public synchronized Engine get() {
        if (connected.isEmpty()) {
            connected = Optional.of(finder.get());
        }
        return connected.get();
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
