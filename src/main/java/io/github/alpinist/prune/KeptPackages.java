package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Dependency;
import io.github.alpinist.apk.InstalledDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Packages that are reached, each with what reaches it; a package brings its dependencies along. */
final class KeptPackages {
    /** A thousand modules may need one library; so many show as well that it is needed. */
    private static final int MOST_FACTS = 20;

    private final InstalledDatabase installed;
    private final Set<String> given;
    private final Map<String, Set<String>> evidence = new LinkedHashMap<>();

    /** @param given names of packages that are there anyway: the base image's */
    KeptPackages(InstalledDatabase installed, Set<String> given) {
        this.installed = installed;
        this.given = Set.copyOf(given);
    }

    /** Keeps a package for a reason, and all that it depends on for its sake. */
    void keep(String name, String reason) {
        Deque<String> queue = new ArrayDeque<>();
        if (add(name, reason)) {
            queue.add(name);
        }
        while (!queue.isEmpty()) {
            String next = queue.removeFirst();
            installed.packages().named(next).ifPresent(each -> addDependencies(each, queue));
        }
    }

    private boolean add(String name, String reason) {
        boolean isNew = !evidence.containsKey(name);
        Set<String> facts = evidence.computeIfAbsent(name, key -> new LinkedHashSet<>());
        if (facts.size() < MOST_FACTS) {
            facts.add(reason);
        }
        return isNew;
    }

    private void addDependencies(ApkPackage each, Deque<String> queue) {
        for (Dependency dependency : each.depends()) {
            provider(dependency)
                    .filter(provider -> !provider.name().equals(each.name()))
                    .filter(provider -> add(provider.name(), dependency + " needed by package " + each.name()))
                    .ifPresent(provider -> queue.add(provider.name()));
        }
    }

    /** Who stands for a dependency: one that stays anyway before one that would have to be kept for it. */
    private Optional<ApkPackage> provider(Dependency dependency) {
        List<ApkPackage> providers = installed.packages().satisfying(dependency);
        return providers.stream()
                .filter(each -> isThere(each.name()))
                .findFirst()
                .or(() -> providers.stream().findFirst());
    }

    private boolean isThere(String name) {
        return given.contains(name) || evidence.containsKey(name);
    }

    /** Keeps what apk installs by itself once certain packages are there, until nothing more follows. */
    void keepWhatFollows() {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (ApkPackage each : installed.packages().all()) {
                if (!isThere(each.name()) && follows(each)) {
                    keep(each.name(), "installed by itself with " + names(each.installIf()));
                    grew = true;
                }
            }
        }
    }

    private boolean follows(ApkPackage each) {
        return !each.installIf().isEmpty() && each.installIf().stream().allMatch(this::isMet);
    }

    private boolean isMet(Dependency dependency) {
        boolean met = installed
                .packages()
                .satisfying(new Dependency(false, dependency.name(), dependency.operator(), dependency.version()))
                .stream()
                .anyMatch(each -> isThere(each.name()));
        return met != dependency.conflict();
    }

    private static String names(List<Dependency> dependencies) {
        return dependencies.stream().map(Dependency::name).collect(Collectors.joining(" and "));
    }

    /** Names of what is kept, the base image's packages among them where something reaches them. */
    Set<String> names() {
        return Set.copyOf(evidence.keySet());
    }

    boolean isKept(String name) {
        return evidence.containsKey(name);
    }

    List<String> evidence(String name) {
        return List.copyOf(evidence.getOrDefault(name, Set.of()));
    }
}
