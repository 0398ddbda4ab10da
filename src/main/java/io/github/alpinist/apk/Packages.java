package io.github.alpinist.apk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A set of packages that knows who answers to a name. */
public final class Packages {
    private final List<ApkPackage> all;
    private final Map<String, Set<ApkPackage>> answering = new LinkedHashMap<>();

    public Packages(Collection<ApkPackage> packages) {
        this.all = List.copyOf(packages);
        for (ApkPackage each : all) {
            answer(each.name(), each);
            each.provides().forEach(provide -> answer(provide.name(), each));
        }
    }

    private void answer(String name, ApkPackage each) {
        answering.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(each);
    }

    public List<ApkPackage> all() {
        return all;
    }

    /** The package of that very name; the highest version where there are several. */
    public Optional<ApkPackage> named(String name) {
        return answering.getOrDefault(name, Set.of()).stream()
                .filter(each -> each.name().equals(name))
                .max(Comparator.comparing(each -> new ApkVersion(each.version())));
    }

    /** Packages that satisfy a dependency, the likeliest choice first. */
    public List<ApkPackage> satisfying(Dependency dependency) {
        return answering.getOrDefault(dependency.name(), Set.of()).stream()
                .filter(each -> each.satisfies(dependency))
                .sorted(preference(dependency.name()))
                .toList();
    }

    /** Packages that answer to a name, at any version, the likeliest choice first. */
    public List<ApkPackage> providing(String name) {
        return satisfying(new Dependency(false, name, "", ""));
    }

    private static Comparator<ApkPackage> preference(String name) {
        return Comparator.comparing((ApkPackage each) -> !each.name().equals(name))
                .thenComparing(ApkPackage::providerPriority, Comparator.reverseOrder())
                .thenComparing(each -> new ApkVersion(each.version()), Comparator.reverseOrder())
                .thenComparing(ApkPackage::name);
    }
}
