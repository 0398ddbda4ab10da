package io.github.alpinist.risk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which dependencies are known risks, each once. */
final class KnownDependencies {
    private final KnownPackages known;
    private final Predicate<KnownPackage> told;

    KnownDependencies(String registry) {
        this(KnownPackages.of(registry), row -> true);
    }

    private KnownDependencies(KnownPackages known, Predicate<KnownPackage> told) {
        this.known = known;
        this.told = told;
    }

    /** The same, silent about one risk. */
    KnownDependencies without(String risk) {
        return new KnownDependencies(known, row -> !row.risk().equals(risk));
    }

    void look(List<Dependency> dependencies, Found found) {
        Set<KnownPackage> seen = new HashSet<>();
        for (Dependency dependency : dependencies) {
            known.rows(dependency.name(), dependency.version()).stream()
                    .filter(told)
                    .filter(seen::add)
                    .forEach(row -> tell(dependency, row, found));
        }
    }

    private static void tell(Dependency dependency, KnownPackage row, Found found) {
        String what = dependency.text() + " " + row.what();
        if (row.remedy().isEmpty()) {
            found.add(row.risk(), dependency.place(), what);
        } else {
            found.add(row.risk(), dependency.place(), what, row.remedy());
        }
    }
}
