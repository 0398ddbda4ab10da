package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.Optional;

/**
 * The curated rows of an organisation. A name that they decide is never answered by another table: where the release
 * lacks what they say, that is said.
 *
 * @param file their file's name
 */
record Overlay(String file, CuratedPackages rows) {
    Optional<PackageAnswer> answer(String debianName, Release release) {
        return rows.answer(debianName, release).or(() -> missing(debianName, release));
    }

    private Optional<PackageAnswer> missing(String debianName, Release release) {
        List<String> names = rows.alpineNames(debianName);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new PackageAnswer.Unplaced(
                        List.of(),
                        file + " puts " + String.join(" or ", names) + " in the place of " + debianName
                                + ", which Alpine " + release + " does not have"));
    }
}
