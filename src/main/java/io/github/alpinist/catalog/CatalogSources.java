package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What outranks the tables that come with Alpinist.
 *
 * @param tables a folder that {@code alpinist catalog} made, or a file of rows as {@code curated.tsv} has them
 * @param indexes what says which names a release has
 */
public record CatalogSources(Optional<Path> tables, PackageIndexes indexes) {
    /** Nothing does. */
    public static final CatalogSources BUNDLED =
            new CatalogSources(Optional.empty(), new PackageIndexes(List.of(), Optional.empty()));

    /** These, with other tables where these have none. */
    public CatalogSources orTables(Optional<Path> others) {
        return new CatalogSources(tables.or(() -> others), indexes);
    }

    /**
     * The catalogue, for one release of Alpine.
     *
     * @throws AlpinistException where a table or an index cannot be used, or the release is in none of them
     */
    public Catalog open(Release release) {
        Catalog catalog = Catalog.of(tables.map(OwnTables::read).orElse(OwnTables.NONE), indexes.of(release));
        if (!catalog.releases().contains(release)) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "Alpine " + release + " is not a release that Alpinist knows",
                    "Choose one of " + catalog.releases() + ", or give the package index of " + release
                            + " with --apk-index.");
        }
        return catalog;
    }
}
