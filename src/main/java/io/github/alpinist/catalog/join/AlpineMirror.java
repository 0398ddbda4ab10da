package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.IndexKeys;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.IndexFile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Download;
import java.io.BufferedReader;
import java.io.IOException;
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
 * A mirror of Alpine or a folder laid out as one ({@code v3.21/main/x86_64/APKINDEX.tar.gz}, {@code community} beside
 * {@code main}); in a folder {@code names/v3.20.tsv.gz}, with names in its first column below a heading, stands in for a
 * release whose index is not at hand.
 */
final class AlpineMirror {
    private static final String NAMES = "names";
    private static final Pattern RELEASE = Pattern.compile("v(\\d+\\.\\d+)(?:\\.tsv\\.gz)?");

    private final Map<Release, Map<String, Packages>> indexes = new TreeMap<>();
    private final Map<Release, Set<String>> names = new TreeMap<>();

    /**
     * Reads it.
     *
     * @param place a folder or a URL
     * @param wanted the releases to read; all that are in the folder where it is empty
     * @param keys what must have signed the indexes; where it is empty no signature is checked
     * @throws AlpinistException where an index cannot be had or believed, or there is none
     */
    AlpineMirror(String place, Collection<Release> wanted, Optional<IndexKeys> keys) throws IOException {
        for (Release release : wanted.isEmpty() ? releases(place) : wanted) {
            read(place, release, keys);
            if (of(release).isEmpty()) {
                throw nothing("of Alpine " + release, place);
            }
        }
        if (indexes.isEmpty()) {
            throw nothing("of any release", place);
        }
    }

    private static AlpinistException nothing(String what, String place) {
        return new AlpinistException(
                Failure.INPUT,
                "There is no package index " + what + " in " + place,
                "Lay it out as Alpine's mirrors are: v3.24/main/x86_64/APKINDEX.tar.gz, community beside main.");
    }

    private static Set<Release> releases(String place) throws IOException {
        if (Download.isUrl(place)) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "Which releases to fetch from " + place + " is not said",
                    "Name each with --alpine, such as --alpine " + Release.DEFAULT + ".");
        }
        Set<Release> releases = new TreeSet<>();
        for (Path folder : List.of(Path.of(place), Path.of(place, NAMES))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> entries = Files.list(folder)) {
                    entries.map(entry -> RELEASE.matcher(entry.getFileName().toString()))
                            .filter(Matcher::matches)
                            .forEach(matcher -> Release.parse(matcher.group(1)).ifPresent(releases::add));
                }
            }
        }
        return releases;
    }

    private void read(String place, Release release, Optional<IndexKeys> keys) throws IOException {
        for (String repository : IndexFile.REPOSITORIES) {
            IndexFile file = IndexFile.of(place, release, repository);
            if (!file.isMissing()) {
                Packages packages = file.parse(file.bytes(), release, keys).packages();
                indexes.computeIfAbsent(release, key -> new TreeMap<>()).put(repository, packages);
                packages.all().forEach(each -> of(release).add(each.name()));
            }
        }
        if (!Download.isUrl(place)) {
            readNames(release, Path.of(place, NAMES, "v" + release + ".tsv.gz"));
        }
    }

    private void readNames(Release release, Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
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
        for (String repository : IndexFile.REPOSITORIES) {
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
