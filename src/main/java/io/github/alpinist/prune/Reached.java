package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Packages that are reached: first by facts, then by suspicions. What only a suspicion reaches is suspected, and so is
 * what that depends on. A package that serves to build programs is not suspected for its name alone, which what lies
 * about of a build is full of; it is where a text starts, reads or opens what it has.
 */
final class Reached {
    private static final String NOTHING = "nothing that runs reaches it";

    private final KeptPackages kept;
    private final Set<String> givenUp;
    private final Map<String, List<String>> overruled = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private Optional<Set<String>> needed = Optional.empty();

    /** @param givenUp names of packages that go though they are suspected */
    Reached(KeptPackages kept, Set<String> givenUp) {
        this.kept = kept;
        this.givenUp = Set.copyOf(givenUp);
    }

    /**
     * A package that files lead to: a fact or a suspicion, as it is told.
     *
     * @param act whether something starts, reads or opens what it has, rather than names it
     */
    void reach(String name, String reason, boolean act) {
        if (!act && needed.isPresent() && BuildPackages.contains(name)) {
            named.putIfAbsent(name, reason);
        } else {
            demand(name, reason);
        }
    }

    /** A package that is asked for: a fact or a suspicion, as it is told. */
    void demand(String name, String reason) {
        boolean suspicion = needed.isPresent();
        if (suspicion && needed.get().contains(name)) {
            return;
        }
        if (suspicion && givenUp.contains(name)) {
            overruled.computeIfAbsent(name, key -> new ArrayList<>()).add(reason);
        } else {
            kept.keep(name, reason);
        }
    }

    /** All facts are told; what follows are suspicions. */
    void endFacts() {
        kept.keepWhatFollows();
        needed = Optional.of(kept.names());
    }

    void endSuspicions() {
        kept.keepWhatFollows();
    }

    boolean isKept(String name) {
        return kept.isKept(name);
    }

    Need need(String name) {
        if (needed.filter(names -> names.contains(name)).isPresent()) {
            return Need.NEEDED;
        }
        return isKept(name) || overruled.containsKey(name) ? Need.SUSPECTED : Need.NOT_REACHED;
    }

    List<String> evidence(String name) {
        if (isKept(name)) {
            return kept.evidence(name);
        }
        return Optional.ofNullable(overruled.get(name)).orElseGet(() -> ofUnreached(name));
    }

    private List<String> ofUnreached(String name) {
        String what = BuildPackages.what(name).map(kind -> "; " + kind).orElse("");
        Stream<String> mention = Optional.ofNullable(named.get(name)).stream()
                .map(fact -> "no reason to keep what serves to build: " + fact);
        return Stream.concat(Stream.of(NOTHING + what), mention).toList();
    }
}
