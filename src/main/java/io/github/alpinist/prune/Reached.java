package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packages that are reached: first by facts, then by suspicions. What only a suspicion reaches is suspected, and so is
 * what that depends on.
 */
final class Reached {
    private static final String NOTHING = "nothing that runs reaches it";

    private final KeptPackages kept;
    private final Set<String> givenUp;
    private final Map<String, List<String>> overruled = new LinkedHashMap<>();
    private Set<String> needed = Set.of();

    /** @param givenUp names of packages that go though they are suspected */
    Reached(KeptPackages kept, Set<String> givenUp) {
        this.kept = kept;
        this.givenUp = Set.copyOf(givenUp);
    }

    /** A fact; there is none after the first suspicion. */
    void byFact(String name, String reason) {
        kept.keep(name, reason);
    }

    /** All facts are told. */
    void endFacts() {
        kept.keepWhatFollows();
        needed = kept.names();
    }

    /** A suspicion; of a package that is known to be needed it says nothing more. */
    void bySuspicion(String name, String reason) {
        if (needed.contains(name)) {
            return;
        }
        if (givenUp.contains(name)) {
            overruled.computeIfAbsent(name, key -> new ArrayList<>()).add(reason);
        } else {
            kept.keep(name, reason);
        }
    }

    /** All suspicions are told. */
    void endSuspicions() {
        kept.keepWhatFollows();
    }

    boolean isKept(String name) {
        return kept.names().contains(name);
    }

    Need need(String name) {
        if (needed.contains(name)) {
            return Need.NEEDED;
        }
        return isKept(name) || overruled.containsKey(name) ? Need.SUSPECTED : Need.NOT_REACHED;
    }

    List<String> evidence(String name) {
        return isKept(name) ? kept.evidence(name) : overruled.getOrDefault(name, List.of(NOTHING));
    }
}
