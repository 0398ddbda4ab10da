package io.github.alpinist.catalog;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.apk.IndexKeys;
import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.lookup.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The package indexes that a person names to say what a release has; each is read once. */
public final class PackageIndexes {
    private final List<String> places;
    private final Optional<Path> keys;
    private final Map<Release, IndexNames> read = new HashMap<>();

    /**
     * @param places each the folder or the URL of a mirror, laid out as Alpine's are, or one repository's
     *     {@code APKINDEX.tar.gz}
     * @param keys the folder of the keys that sign them; where it is empty no signature is checked
     */
    public PackageIndexes(List<String> places, Optional<Path> keys) {
        this.places = List.copyOf(places);
        this.keys = keys;
    }

    /**
     * What the indexes have of a release; empty where none was named.
     *
     * @throws AlpinistException where one cannot be had, is not signed by the keys, or is another release's
     */
    Optional<IndexNames> of(Release release) {
        return places.isEmpty() ? Optional.empty() : Optional.of(read.computeIfAbsent(release, this::names));
    }

    private IndexNames names(Release release) {
        Optional<IndexKeys> trusted = keys.map(IndexKeys::new);
        List<Packages> repositories = new ArrayList<>();
        Sha256 digest = new Sha256();
        places.stream().flatMap(place -> files(place, release)).forEach(file -> {
            byte[] bytes = file.bytes();
            digest.add(bytes);
            repositories.add(file.parse(bytes, release, trusted).packages());
        });
        return new IndexNames(release, repositories, digest.hex());
    }

    private static Stream<IndexFile> files(String place, Release release) {
        return place.endsWith(ApkIndex.FILE)
                ? Stream.of(new IndexFile(place))
                : IndexFile.REPOSITORIES.stream().map(repository -> IndexFile.of(place, release, repository));
    }
}
