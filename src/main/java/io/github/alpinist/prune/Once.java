package io.github.alpinist.prune;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a value when it is first wanted, and remembers it. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = value.orElseGet(source);
        value = Optional.of(known);
        return known;
    }
}
