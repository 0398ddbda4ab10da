package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a candidate goes without and a failure says is missing. */
final class Providers {
    private final Ownership ownership;
    private final Planner.Candidate candidate;

    Providers(Ownership ownership, Planner.Candidate candidate) {
        this.ownership = ownership;
        this.candidate = candidate;
    }

    /**
     * Packages, and classes of files by their ids, that have what the lines speak of.
     *
     * @return from the name of each to what speaks of it, the surest first
     */
    Map<String, MissingName> of(List<String> lines) {
        Set<String> gone = candidate.gone();
        Map<String, MissingName> found = new LinkedHashMap<>();
        for (MissingName missing : MissingNames.read(lines)) {
            Stream.concat(having(missing), holding(missing))
                    .filter(gone::contains)
                    .forEach(name -> found.putIfAbsent(name, missing));
        }
        return found;
    }

    private Stream<String> having(MissingName missing) {
        if (missing.files().isPresent()) {
            return owning(missing.files().get());
        }
        return missing.name().startsWith("/")
                ? ownership.owner(missing.name()).stream()
                : ownership.apk().provider(missing.name()).map(ApkPackage::name).stream();
    }

    private Stream<String> owning(Predicate<String> path) {
        return ownership.apk().packages().all().stream()
                .filter(each -> each.files().stream().anyMatch(file -> path.test(file.path())))
                .map(ApkPackage::name);
    }

    private Stream<String> holding(MissingName missing) {
        Stream<String> paths = missing.files()
                .map(path -> candidate.probe().removed().stream().filter(path))
                .orElseGet(() -> Stream.of(missing.name()));
        return paths.flatMap(path -> candidate.removes(path).stream()).map(FileClass::id);
    }
}
