package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Provide;
import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.ReleaseNames;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of {@code names.tsv}: what {@code apk add} knows by name in each release. A name that packages provide
 * ({@code postgresql-client}) is taken to be in each release that has one of these packages.
 */
final class NameTable {
    private final Map<String, Set<Release>> releases = new TreeMap<>();
    private final Set<Release> all;

    NameTable(AlpineMirror alpine) {
        all = new TreeSet<>(alpine.names().keySet());
        alpine.names().forEach((release, names) -> names.forEach(name -> at(name).add(release)));
        Set<String> real = Set.copyOf(releases.keySet());
        for (Packages index : alpine.all()) {
            for (ApkPackage each : index.all()) {
                each.provides().stream()
                        .map(Provide::name)
                        .filter(name -> name.indexOf(':') < 0 && name.indexOf('/') < 0 && !real.contains(name))
                        .forEach(name -> at(name).addAll(at(each.name())));
            }
        }
    }

    private Set<Release> at(String name) {
        return releases.computeIfAbsent(name, key -> new TreeSet<>());
    }

    /** The comment that tells which releases the table is of. */
    String heading() {
        return ReleaseNames.RELEASES + "\t" + words(all);
    }

    Stream<String> lines() {
        return releases.entrySet().stream().map(entry -> entry.getKey() + "\t" + where(entry.getValue()));
    }

    private String where(Set<Release> some) {
        return some.equals(all) ? "" : words(some);
    }

    private static String words(Set<Release> some) {
        return some.stream().map(Release::toString).collect(Collectors.joining(" "));
    }
}
