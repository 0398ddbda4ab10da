package io.github.alpinist.catalog;

import io.github.alpinist.apk.Packages;
import io.github.alpinist.apk.Release;
import java.util.List;

/**
 * The names in the package indexes of one release, those that packages only provide included.
 *
 * @param release what they are the indexes of
 * @param repositories all that {@code apk add} would look into
 * @param digest of the indexes' files
 */
record IndexNames(Release release, List<Packages> repositories, String digest) implements AlpineNames {
    @Override
    public boolean has(String alpineName, Release asked) {
        return asked.equals(release)
                && repositories.stream()
                        .anyMatch(each -> !each.providing(alpineName).isEmpty());
    }

    @Override
    public List<Release> releases() {
        return List.of(release);
    }
}
