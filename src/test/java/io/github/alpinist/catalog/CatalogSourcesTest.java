package io.github.alpinist.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alpinist.apk.Release;
import io.github.alpinist.apk.SmallIndex;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outranks what, of the tables and indexes that say what is known. */
class CatalogSourcesTest {
    private static final Release RELEASE = new Release(3, 24);
    private static final Release NEWER = new Release(3, 31);

    @TempDir
    Path folder;

    @Test
    void anOverlayOutranksTheBundledTables() throws IOException {
        assertThat(names(CatalogSources.BUNDLED, "libpq-dev")).containsExactly("libpq-dev");

        CatalogSources own = tables(write("own.tsv", "libpq-dev\tis\tpostgresql-dev\tours is built with all of it\n"));

        assertThat(answer(own, "libpq-dev")).isInstanceOfSatisfying(PackageAnswer.Mapped.class, mapped -> {
            assertThat(mapped.alpineNames()).containsExactly("postgresql-dev");
            assertThat(mapped.evidence()).hasToString("ours is built with all of it");
        });
        assertThat(names(own, "libssl-dev")).containsExactly("openssl-dev");
    }

    @Test
    void anOverlaysPatternOutranksTheBundledTables() throws IOException {
        CatalogSources own = tables(write("own.tsv", "/lib(z3)-dev/\tis\t$1 $1-dev\tthe program comes with it\n"));

        assertThat(names(own, "libz3-dev")).containsExactly("z3", "z3-dev");
    }

    @Test
    void whatAnOverlaySaysAndTheReleaseLacksIsNotAnsweredByAnotherTable() throws IOException {
        CatalogSources own = tables(write("own.tsv", "curl\tis\tcurl-of-ours\tit trusts our certificates\n"));

        assertThat(answer(own, "curl"))
                .isInstanceOfSatisfying(
                        PackageAnswer.Unplaced.class,
                        unplaced -> assertThat(unplaced.reason())
                                .isEqualTo("own.tsv puts curl-of-ours in the place of curl, which Alpine 3.24 does not"
                                        + " have"));
    }

    @Test
    void anIndexOutranksTheBundledNames() throws IOException {
        Path ours = index("ours", "P:curl-of-ours\nV:1-r0\np:cmd:curl=1-r0 libcurl-of-ours\n");
        CatalogSources sources = new CatalogSources(
                Optional.of(write(
                        "own.tsv",
                        "curl\tis\tcurl-of-ours\tit trusts our certificates\nlibcurl4\tis\tlibcurl-of-ours\tso too\n")),
                indexes(ours));

        assertThat(names(sources, "curl")).containsExactly("curl-of-ours");
        assertThat(names(sources, "libcurl4")).containsExactly("libcurl-of-ours");
        assertThat(answer(sources, "git")).isInstanceOf(PackageAnswer.Unplaced.class);
    }

    @Test
    void severalIndexesTogetherAreAllThatThereIs() throws IOException {
        CatalogSources sources = new CatalogSources(
                Optional.empty(), indexes(index("main", "P:git\nV:1-r0\n"), index("community", "P:curl\nV:1-r0\n")));

        assertThat(names(sources, "git")).containsExactly("git");
        assertThat(names(sources, "curl")).containsExactly("curl");
        assertThat(answer(sources, "wget")).isInstanceOf(PackageAnswer.Unplaced.class);
    }

    @Test
    void aReleaseThatOnlyAnIndexKnowsIsTaken() throws IOException {
        assertThatThrownBy(() -> CatalogSources.BUNDLED.open(NEWER))
                .isInstanceOf(AlpinistException.class)
                .hasMessage("Alpine 3.31 is not a release that Alpinist knows");
        SmallIndex.of("P:alpine-release\nV:3.31.0-r0\n\nP:git\nV:1-r0\n")
                .write(folder.resolve("mirror/v3.31/main/x86_64/APKINDEX.tar.gz"));
        SmallIndex.of("P:curl\nV:1-r0\n").write(folder.resolve("mirror/v3.31/community/x86_64/APKINDEX.tar.gz"));

        Catalog catalog = new CatalogSources(Optional.empty(), indexes(folder.resolve("mirror"))).open(NEWER);

        assertThat(catalog.exists("git", NEWER)).isTrue();
        assertThat(catalog.exists("curl", NEWER)).isTrue();
        assertThat(catalog.exists("wget", NEWER)).isFalse();
    }

    @Test
    void anIndexOfAnotherReleaseIsRefused() throws IOException {
        CatalogSources sources =
                new CatalogSources(Optional.empty(), indexes(index("main", "P:alpine-release\nV:3.23.1-r0\n")));

        assertThatThrownBy(() -> sources.open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageEndingWith("is of Alpine 3.23, and Alpine 3.24 is asked for");
    }

    @Test
    void aMirrorWithoutTheReleaseIsRefused() {
        CatalogSources sources = new CatalogSources(Optional.empty(), indexes(folder));

        assertThatThrownBy(() -> sources.open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("v3.24/main/x86_64/APKINDEX.tar.gz");
    }

    @Test
    void tablesOfAFolderTakeThePlaceOfTheBundledOnes() throws IOException {
        write("tables/names.tsv", "#releases\t3.31\ncurl\t\ntern\t\n");
        write("tables/packages.tsv", "heron\ttern\tcertain\tname cmd:tern\n");
        CatalogSources own = tables(folder.resolve("tables"));

        Catalog catalog = own.open(NEWER);

        assertThat(catalog.packageFor("heron", NEWER)).isInstanceOf(PackageAnswer.Mapped.class);
        assertThat(catalog.exists("curl", NEWER)).isTrue();
        assertThat(catalog.exists("git", NEWER)).isFalse();
        assertThatThrownBy(() -> own.open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessage("Alpine 3.24 is not a release that Alpinist knows");
    }

    @Test
    void aTableThatIsNotInOrderIsRefused() throws IOException {
        write("tables/names.tsv", "#releases\t3.24\nwget\t\ncurl\t\n");

        assertThatThrownBy(() -> tables(folder.resolve("tables")).open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("names.tsv:3: the row has not 2 cells, or is not in the order");
    }

    @Test
    void aFolderWithoutATableIsRefused() {
        assertThatThrownBy(() -> tables(folder).open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("has none of curated.tsv");
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndOneWithinItIsFollowed() throws IOException {
        Path outside = write("secret", "curl\tdrop\t\tread from elsewhere\n");
        write("tables/..data/curated.tsv", "curl\tdrop\t\tit is in our base\n");
        Path link = folder.resolve("tables/curated.tsv");

        Files.createSymbolicLink(link, Path.of("..data/curated.tsv"));
        assertThat(answer(tables(folder.resolve("tables")), "curl")).isInstanceOf(PackageAnswer.NotNeeded.class);
        Files.delete(link);
        Files.createSymbolicLink(link, outside);
        assertThatThrownBy(() -> tables(folder.resolve("tables")).open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("is a link out of its folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl~is~curl | the row has 3 cells",
                "curl~is~curl~ | no reason",
                "curl~was~curl~why | kind is unknown",
                "curl~is~~why | other cells do not fit",
                "curl~is~curl; reboot~why | other cells do not fit",
                "curl~none~~why | other cells do not fit",
                "/(curl/~drop~~why | the pattern is none",
                "/cur(l)/~is~$2~why | a group that the pattern does not have",
                "Curl~drop~~why | is no name of a Debian package",
            })
    void aRowThatCannotBeUsedIsRefusedWithItsLine(String row, String message) throws IOException {
        CatalogSources own = tables(write("own.tsv", "# Ours\n" + row.replace('~', '\t') + "\n"));

        assertThatThrownBy(() -> own.open(RELEASE))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("own.tsv:2: ")
                .hasMessageContaining(message);
    }

    @Test
    void aPatternThatNeverEndsIsStopped() throws IOException {
        CatalogSources own = tables(write("own.tsv", "/(a|aa)+\\1b/\tdrop\t\twhy\n"));

        assertThatThrownBy(() -> answer(own, "a".repeat(60)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("takes too long");
        assertThat(answer(own, "a".repeat(5000))).isInstanceOf(PackageAnswer.Unplaced.class);
    }

    @Test
    void theDigestTellsOtherTablesAndIndexesApart() throws IOException {
        String bundled = CatalogSources.BUNDLED.open(RELEASE).digest();
        CatalogSources own = tables(write("own.tsv", "curl\tdrop\t\tit is in our base\n"));
        String before = own.open(RELEASE).digest();
        write("own.tsv", "curl\tdrop\t\tit is in our base image\n");
        String after = own.open(RELEASE).digest();
        String indexed = new CatalogSources(Optional.empty(), indexes(index("main", "P:git\nV:1-r0\n")))
                .open(RELEASE)
                .digest();
        String other = new CatalogSources(Optional.empty(), indexes(index("main", "P:git\nV:2-r0\n")))
                .open(RELEASE)
                .digest();

        assertThat(List.of(bundled, before, after, indexed, other)).doesNotHaveDuplicates();
    }

    /** Of names that packages only provide the bundled table knows no release for sure; an index does. */
    @Test
    void aRealIndexAndTheBundledTableDifferInFewNames() {
        Path mirror = Path.of(System.getProperty("alpinist.alpine-mirror", "../shared/alpine"));
        Release release = new Release(3, 21);
        assumeTrue(
                Files.exists(mirror.resolve("v3.21/community/x86_64/APKINDEX.tar.gz")),
                "needs main and community of 3.21 below the folder -Dalpinist.alpine-mirror, laid out as a mirror");

        Catalog indexed = new CatalogSources(Optional.empty(), indexes(mirror)).open(release);
        Catalog bundled = Catalog.bundled();

        List<String> all = new Table(Resource.text("names.tsv"))
                .rows().stream().map(cells -> cells.get(0)).toList();
        assertThat(all).filteredOn(name -> indexed.exists(name, release)).hasSizeGreaterThan(25_000);
        assertThat(all)
                .filteredOn(name -> bundled.exists(name, release) != indexed.exists(name, release))
                .hasSizeLessThan(100);
    }

    private static PackageAnswer answer(CatalogSources sources, String debianName) {
        return sources.open(RELEASE).packageFor(debianName, RELEASE);
    }

    private static List<String> names(CatalogSources sources, String debianName) {
        return answer(sources, debianName) instanceof PackageAnswer.Mapped mapped ? mapped.alpineNames() : List.of();
    }

    private static CatalogSources tables(Path place) {
        return new CatalogSources(Optional.of(place), indexes());
    }

    private static PackageIndexes indexes(Path... places) {
        return new PackageIndexes(Arrays.stream(places).map(Path::toString).toList(), Optional.empty());
    }

    private Path index(String repository, String records) throws IOException {
        Path file = folder.resolve(repository).resolve("APKINDEX.tar.gz");
        SmallIndex.of(records).write(file);
        return file;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
