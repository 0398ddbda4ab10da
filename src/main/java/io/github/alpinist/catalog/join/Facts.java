package io.github.alpinist.catalog.join;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Facts by their kind. */
final class Facts {
    private final Map<Kind, Set<Fact>> byKind = new EnumMap<>(Kind.class);

    void add(Fact fact) {
        byKind.computeIfAbsent(fact.kind(), key -> new TreeSet<>()).add(fact);
    }

    void addAll(Collection<Fact> facts) {
        facts.forEach(this::add);
    }

    Set<Fact> of(Kind kind) {
        return byKind.getOrDefault(kind, Set.of());
    }

    boolean has(Kind kind) {
        return !of(kind).isEmpty();
    }

    Set<Kind> kinds() {
        return byKind.keySet();
    }

    /** At most two of each kind, the strongest kind first. */
    List<String> evidence() {
        return byKind.values().stream()
                .flatMap(facts -> facts.stream().limit(2))
                .map(Fact::toString)
                .toList();
    }
}
