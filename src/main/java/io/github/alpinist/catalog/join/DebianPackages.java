package io.github.alpinist.catalog.join;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Debian's side of the join, gathered from the indexes of any number of suites. */
final class DebianPackages {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("transition|dummy|compatibility package", Pattern.CASE_INSENSITIVE);

    private final Map<String, DebianPackage> byName = new TreeMap<>();
    private final Map<String, Set<String>> provided = new TreeMap<>();

    Collection<DebianPackage> all() {
        return byName.values();
    }

    Optional<DebianPackage> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Names that are no packages, with those that provide them. */
    Map<String, Set<String>> virtual() {
        Map<String, Set<String>> virtual = new TreeMap<>(provided);
        virtual.keySet().removeAll(byName.keySet());
        return virtual;
    }

    /** Reads a suite's {@code Packages.gz}; of a package of several suites the one read last describes it. */
    void readPackages(InputStream compressed) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new TreeMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    add(fields);
                    fields.clear();
                } else if (line.charAt(0) != ' ' && line.indexOf(':') > 0) {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            add(fields);
        }
    }

    private void add(Map<String, String> fields) {
        String name = fields.get("Package");
        if (name == null) {
            return;
        }
        names(fields.getOrDefault("Provides", ""))
                .forEach(each ->
                        provided.computeIfAbsent(each, key -> new TreeSet<>()).add(name));
        DebianPackage known = byName.get(name);
        boolean placeholder =
                PLACEHOLDER.matcher(fields.getOrDefault("Description", "")).find();
        byName.put(
                name,
                new DebianPackage(
                        name,
                        fields.getOrDefault("Source", name).replaceAll(" .*", ""),
                        names(fields.getOrDefault("Depends", "")),
                        placeholder && (known == null || known.placeholder()),
                        known == null ? new TreeSet<>() : known.facts()));
    }

    private static List<String> names(String list) {
        return Pattern.compile(",")
                .splitAsStream(list)
                .map(each -> each.strip().replaceAll("[ (|:].*", ""))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Reads a suite's {@code Contents-ARCH.gz}, for packages that its {@code Packages.gz} has named before. */
    void readContents(InputStream compressed) throws IOException {
        Contents.read(compressed, (name, path) -> {
            DebianPackage owner = byName.get(name);
            if (owner != null) {
                ShippedFacts.of(path).ifPresent(owner.facts()::add);
            }
        });
    }
}
