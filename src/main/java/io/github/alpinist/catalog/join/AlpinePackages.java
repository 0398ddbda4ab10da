package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Provide;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Alpine's side of the join: who provides a fact. */
final class AlpinePackages {
    private static final Pattern PROVIDED = Pattern.compile("(so|pc|cmd|py)(?:3\\.\\d+)?:(.+)");

    private final Map<Fact, NavigableSet<String>> providers = new HashMap<>();
    private final Map<String, Integer> repository = new HashMap<>();
    private final Map<String, String> origin = new HashMap<>();
    private final Map<String, NavigableSet<String>> developmentOf = new HashMap<>();
    private final Set<String> withCommands = new HashSet<>();
    private final Set<String> names;

    /**
     * @param repositories main first
     * @param names further names, of releases whose index is not at hand
     */
    AlpinePackages(List<Packages> repositories, Collection<String> names) {
        this.names = new HashSet<>(names);
        for (int i = 0; i < repositories.size(); i++) {
            for (ApkPackage each : repositories.get(i).all()) {
                add(each, i);
            }
        }
    }

    private void add(ApkPackage each, int position) {
        String name = each.name();
        names.add(name);
        repository.putIfAbsent(name, position);
        origin.putIfAbsent(name, each.origin());
        if (Role.isDevelopment(name)) {
            developmentOf.computeIfAbsent(each.origin(), key -> new TreeSet<>()).add(name);
        }
        for (Provide provide : each.provides()) {
            fact(provide.name()).ifPresent(fact -> provides(name, fact));
        }
    }

    private void provides(String name, Fact fact) {
        providers.computeIfAbsent(fact, key -> new TreeSet<>()).add(name);
        if (fact.kind() == Kind.SO) {
            provides(name, new Fact(Kind.STEM, Sonames.stem(fact.value())));
        }
        if (fact.kind() == Kind.CMD) {
            withCommands.add(name);
        }
    }

    private static Optional<Fact> fact(String provided) {
        Matcher matcher = PROVIDED.matcher(provided);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(1)) {
                    case "so" -> new Fact(Kind.SO, matcher.group(2));
                    case "pc" -> new Fact(Kind.PC, matcher.group(2));
                    case "cmd" -> new Fact(Kind.CMD, matcher.group(2));
                    default -> new Fact(Kind.PY, ShippedFacts.distribution(matcher.group(2)));
                });
    }

    boolean exists(String name) {
        return names.contains(name);
    }

    boolean hasCommands(String name) {
        return withCommands.contains(name);
    }

    /** The place of its repository in the order given; what no index has comes last. */
    int position(String name) {
        return repository.getOrDefault(name, Integer.MAX_VALUE);
    }

    /** Who provides a fact; for a link, the development packages built with the library's providers. */
    Set<String> providers(Fact fact) {
        if (fact.kind() == Kind.LINK) {
            return providers(new Fact(Kind.STEM, fact.value())).stream()
                    .filter(Role.LIBRARY::accepts)
                    .flatMap(library -> development(library).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return providers.getOrDefault(fact, new TreeSet<>());
    }

    private Set<String> development(String library) {
        Set<String> all = developmentOf.getOrDefault(origin.getOrDefault(library, ""), new TreeSet<>());
        String own = library + "-dev";
        String stem = library.replaceFirst("-libs$", "") + "-dev";
        return all.contains(own) ? Set.of(own) : all.contains(stem) ? Set.of(stem) : all;
    }
}
