package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes what runs left on an engine: only what carries Alpinist's label, and never a build cache. */
public final class Leftovers {
    private final Engine engine;

    public Leftovers(Engine engine) {
        this.engine = engine;
    }

    /** What marks a thing on the engine as one that may be removed later. */
    public static Map<String, String> labels(String run) {
        return Map.of(Run.LABEL, run);
    }

    /** Removes what one run left, and tells what it was. */
    public List<Owned> remove(String run) {
        return remove(Optional.of(run));
    }

    /** Removes what all runs left, and tells what it was. */
    public List<Owned> removeAll() {
        return remove(Optional.empty());
    }

    private List<Owned> remove(Optional<String> run) {
        List<Owned> owned = engine.owned(Run.LABEL, run).stream()
                .sorted(Comparator.comparing(Owned::kind))
                .toList();
        owned.forEach(engine::remove);
        return owned;
    }
}
