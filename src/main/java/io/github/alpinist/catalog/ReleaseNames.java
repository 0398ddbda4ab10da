package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which packages each Alpine release has: rows of a name and its releases, none written where it is in all that the
 * row {@link #RELEASES} tells.
 */
public final class ReleaseNames implements AlpineNames {
    /** The first cell of the row that tells which releases a table is of; it sorts before every name. */
    public static final String RELEASES = "#releases";

    private final SortedTable names;
    private final Supplier<List<Release>> releases;

    ReleaseNames(SortedTable names) {
        this.names = names;
        this.releases = new Lazy<>(() -> releases(names));
    }

    private static List<Release> releases(SortedTable names) {
        return names.rows(RELEASES).stream()
                .flatMap(cells -> List.of(cells.get(1).split(" ", -1)).stream())
                .flatMap(word -> Release.parse(word).stream())
                .sorted()
                .toList();
    }

    @Override
    public List<Release> releases() {
        return releases.get();
    }

    @Override
    public boolean has(String alpineName, Release release) {
        List<List<String>> rows = names.rows(alpineName);
        return !rows.isEmpty() && covers(rows.get(0).get(1), release);
    }

    private boolean covers(String of, Release release) {
        return of.isEmpty()
                ? releases().contains(release)
                : List.of(of.split(" ", -1)).contains(release.toString());
    }
}
