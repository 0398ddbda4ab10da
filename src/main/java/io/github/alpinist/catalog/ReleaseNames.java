package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;

/** Which packages each Alpine release has: rows of a name and its releases, none written where it is in all. */
final class ReleaseNames {
    private final SortedTable names;

    ReleaseNames(SortedTable names) {
        this.names = names;
    }

    /** A release that is not known is taken for the known one before it, or for the oldest. */
    boolean has(String alpineName, Release release) {
        List<List<String>> rows = names.rows(alpineName);
        return !rows.isEmpty() && covers(rows.get(0).get(1), nearestKnown(release));
    }

    private static Release nearestKnown(Release release) {
        return release.isKnown() ? release : release.previous().orElse(Release.KNOWN.get(0));
    }

    private static boolean covers(String releases, Release release) {
        return releases.isEmpty() || List.of(releases.split(" ", -1)).contains(release.toString());
    }
}
