package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A folder laid out as Alpine's mirrors are ({@code v3.21/main/x86_64/APKINDEX.tar.gz}, {@code community} beside
 * {@code main}); {@code names/v3.20.tsv.gz}, with names in its first column below a heading, stands in for a release
 * whose index is not at hand.
 */
final class AlpineFolder {
    private static final List<String> REPOSITORIES = List.of("main", "community");
    private static final String NAMES = "names";
    private static final Pattern RELEASE = Pattern.compile("v(\\d+\\.\\d+)(?:\\.tsv\\.gz)?");

    private final Map<Release, Map<String, Packages>> indexes = new TreeMap<>();
    private final Map<Release, Set<String>> names = new TreeMap<>();

    /** @param wanted the releases to read; all that are there where it is empty */
    AlpineFolder(Path folder, Collection<Release> wanted) throws IOException {
        for (Release release : wanted.isEmpty() ? releases(folder) : wanted) {
            read(folder, release);
            if (of(release).isEmpty()) {
                throw nothing("of Alpine " + release, folder);
            }
        }
        if (indexes.isEmpty()) {
            throw nothing("of any release", folder);
        }
    }

    private static AlpinistException nothing(String what, Path folder) {
        return new AlpinistException(
                Failure.INPUT,
                "There is no package index " + what + " in " + folder,
                "Lay it out as Alpine's mirrors are: v3.24/main/x86_64/APKINDEX.tar.gz, community beside main.");
    }

    private static Set<Release> releases(Path folder) throws IOException {
        Set<Release> releases = new TreeSet<>();
        for (Path place : List.of(folder, folder.resolve(NAMES))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> entries = Files.list(place)) {
                    entries.map(entry -> RELEASE.matcher(entry.getFileName().toString()))
                            .filter(Matcher::matches)
                            .forEach(matcher -> Release.parse(matcher.group(1)).ifPresent(releases::add));
                }
            }
        }
        return releases;
    }

    private void read(Path folder, Release release) throws IOException {
        for (String repository : REPOSITORIES) {
            Path index = folder.resolve("v" + release + "/" + repository + "/x86_64/" + ApkIndex.FILE);
            if (Files.exists(index)) {
                readIndex(release, repository, index);
            }
        }
        Path list = folder.resolve(NAMES).resolve("v" + release + ".tsv.gz");
        if (Files.exists(list)) {
            readNames(release, list);
        }
    }

    private void readIndex(Release release, String repository, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Packages packages = ApkIndex.read(file.toString(), in)
                    .requireOf(release, file.toString())
                    .packages();
            indexes.computeIfAbsent(release, key -> new TreeMap<>()).put(repository, packages);
            packages.all().forEach(each -> of(release).add(each.name()));
        }
    }

    private void readNames(Release release, Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> of(release).add(line.split("\t", 2)[0]));
        }
    }

    private Set<String> of(Release release) {
        return names.computeIfAbsent(release, key -> new TreeSet<>());
    }

    /** The names of each release's packages. */
    Map<Release, Set<String>> names() {
        return names;
    }

    List<Packages> all() {
        return indexes.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /** What each release with an index provides, the newest release first; a repository it lacks is an older one's. */
    List<AlpinePackages> sides() {
        Set<String> every = new TreeSet<>();
        names.values().forEach(every::addAll);
        return indexes.keySet().stream()
                .sorted((one, other) -> other.compareTo(one))
                .map(release -> new AlpinePackages(repositories(release), every))
                .toList();
    }

    private List<Packages> repositories(Release release) {
        List<Packages> found = new ArrayList<>();
        for (String repository : REPOSITORIES) {
            nearest(release, repository).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Packages> nearest(Release release, String repository) {
        Stream<Map.Entry<Release, Map<String, Packages>>> having =
                indexes.entrySet().stream().filter(entry -> entry.getValue().containsKey(repository));
        return having.filter(entry -> entry.getKey().compareTo(release) <= 0)
                .max(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().get(repository));
    }
}
