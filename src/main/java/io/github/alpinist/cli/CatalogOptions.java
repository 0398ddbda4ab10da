package io.github.alpinist.cli;

import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.catalog.PackageIndexes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What outranks the catalogue that comes with Alpinist. */
final class CatalogOptions {
    @Option(
            names = "--catalog",
            paramLabel = "FILE|DIR",
            description = "Rows of your own in the form of curated.tsv, or a folder that 'alpinist catalog' made.")
    private Optional<Path> catalog = Optional.empty();

    @Option(
            names = "--apk-index",
            paramLabel = "DIR|FILE|URL",
            description = "A mirror of Alpine, or one repository's APKINDEX.tar.gz: which packages there are is then "
                    + "answered by all that are given, and by nothing else. Repeatable.")
    private List<String> indexes = List.of();

    @Option(
            names = "--apk-keys",
            paramLabel = "DIR",
            description = "Believe only indexes that are signed by a key in this folder, such as /etc/apk/keys.")
    private Optional<Path> keys = Optional.empty();

    CatalogSources sources() {
        return new CatalogSources(catalog, new PackageIndexes(indexes, keys));
    }
}
