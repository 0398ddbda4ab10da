package io.github.alpinist.prune;

import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.InstalledDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fewest names to give to {@code apk add} for a set of packages: those that no other one brings along. */
final class TopLevelNames {
    private final InstalledDatabase installed;
    private final Set<String> given;

    TopLevelNames(InstalledDatabase installed, Set<String> given) {
        this.installed = installed;
        this.given = Set.copyOf(given);
    }

    /**
     * Where packages bring each other along, a name that the Dockerfile gives stays before one that it does not.
     *
     * @param wanted names of packages, complete with what they depend on
     * @param asked what the Dockerfile asks for, whose version constraints are kept
     */
    List<String> of(Set<String> wanted, List<Dependency> asked) {
        Map<String, String> written = new TreeMap<>();
        asked.stream()
                .filter(dependency -> !dependency.conflict())
                .forEach(dependency -> written.put(dependency.name(), dependency.toString()));
        Set<String> left = new LinkedHashSet<>(wanted);
        List<String> candidates = new ArrayList<>(wanted);
        candidates.sort(Comparator.comparing((String name) -> written.containsKey(name))
                .thenComparing(Comparator.naturalOrder()));
        for (String name : candidates) {
            left.remove(name);
            if (!brings(left, name)) {
                left.add(name);
            }
        }
        return left.stream()
                .sorted()
                .map(name -> written.getOrDefault(name, name))
                .toList();
    }

    private boolean brings(Set<String> names, String other) {
        KeptPackages kept = new KeptPackages(installed, given);
        names.forEach(name -> kept.keep(name, ""));
        kept.keepWhatFollows();
        return kept.names().contains(other);
    }
}
