package io.github.alpinist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What must hold for every row of the bundled tables. */
class TablesTest {
    private static final List<String> FILES =
            List.of("packages.tsv", "names.tsv", "tags.tsv", "curated.tsv", "images.tsv", "state.tsv");
    private static final long LARGEST = 3_000_000;
    private static final Pattern RUN_TIME_LIBRARY = Pattern.compile("lib.*\\d(t64)?");
    /** Debian's names that carry a version which some release of Alpine lacks. */
    private static final Pattern VERSIONED = Pattern.compile(".*\\d.*");

    private static final Catalog CATALOG = Catalog.bundled();

    private static List<List<String>> rows(String file) {
        return new Table(Resource.text(file)).rows();
    }

    private static List<String> words(String cell) {
        return Arrays.asList(cell.split(" ", -1));
    }

    @Test
    void allTablesTogetherStayBelowThreeMegabytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long plain = 0;
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (String file : FILES) {
                byte[] bytes = Resource.text(file).getBytes(StandardCharsets.UTF_8);
                plain += bytes.length;
                gzip.write(bytes);
            }
        }
        System.out.printf("catalogue: %d bytes, %d compressed%n", plain, packed.size());
        assertThat(plain).isLessThan(LARGEST);
    }

    @Test
    void theBundledTablesAreOfTheKnownReleasesUpToTheDefault() {
        assertThat(CATALOG.releases()).isSorted().isEqualTo(Release.KNOWN).endsWith(Release.DEFAULT);
    }

    @Test
    void generatedTablesAreInTheOrderThatTheSearchNeeds() {
        for (String file : List.of("packages.tsv", "names.tsv", "tags.tsv")) {
            List<String> keys =
                    rows(file).stream().map(cells -> cells.get(0) + "\t").toList();
            assertThat(keys).as(file).isSorted();
        }
    }

    @Test
    void everyNameOfAGeneratedRowExistsInSomeRelease() {
        Set<String> unknown = rows("packages.tsv").stream()
                .flatMap(cells -> words(cells.get(1)).stream())
                .filter(name -> CATALOG.releases().stream().noneMatch(release -> CATALOG.exists(name, release)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyNameOfACuratedRowExistsInSomeRelease() {
        Set<String> unknown = rows("curated.tsv").stream()
                .filter(cells -> !cells.get(2).isEmpty() && cells.get(2).indexOf('$') < 0)
                .flatMap(cells -> words(cells.get(2)).stream())
                .filter(name -> CATALOG.releases().stream().noneMatch(release -> CATALOG.exists(name, release)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCuratedNameWithoutAVersionHasAnAnswerInEveryKnownRelease() {
        Set<String> unanswered = rows("curated.tsv").stream()
                .map(cells -> cells.get(0))
                .filter(name ->
                        !name.startsWith("/") && !VERSIONED.matcher(name).matches())
                .filter(name -> CATALOG.releases().stream()
                        .anyMatch(release -> CATALOG.packageFor(name, release) instanceof PackageAnswer.Unplaced))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unanswered).isEmpty();
    }

    @Test
    void whatIsAnsweredExistsInTheReleaseAskedAbout() {
        for (Release release : CATALOG.releases()) {
            Set<String> missing = rows("packages.tsv").stream()
                    .map(cells -> CATALOG.packageFor(cells.get(0), release))
                    .flatMap(answer ->
                            answer instanceof PackageAnswer.Mapped mapped ? mapped.alpineNames().stream() : Stream.of())
                    .filter(name -> !CATALOG.exists(name, release))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).as(release.toString()).isEmpty();
        }
    }

    @Test
    void aRunTimeLibraryIsNeverADevelopmentPackage() {
        Set<String> confused = rows("packages.tsv").stream()
                .map(cells -> cells.get(0))
                .filter(name -> RUN_TIME_LIBRARY.matcher(name).matches())
                .filter(name -> CATALOG.packageFor(name, Release.DEFAULT) instanceof PackageAnswer.Mapped mapped
                        && mapped.alpineNames().stream().anyMatch(alpine -> alpine.endsWith("-dev")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(confused).isEmpty();
    }

    @Test
    void everyCuratedRowHasAReasonAndEveryRefusalARemedy() {
        assertThat(rows("curated.tsv")).allSatisfy(cells -> {
            assertThat(cells).hasSize(5);
            assertThat(cells.get(3)).isNotBlank();
            assertThat(cells.get(4).isBlank()).isEqualTo(!cells.get(1).equals("none"));
        });
    }

    @Test
    void everyImageHasAKnownRuleAndEveryRefusalAReasonAndARemedy() {
        assertThat(rows("images.tsv")).allSatisfy(cells -> {
            ImageRow row = new ImageRow(cells);
            assertThat(row.rule()).isNotNull();
            if (cells.get(1).equals("none")
                    || row.option("refuse").isPresent()
                    || row.option("need").isPresent()) {
                assertThat(row.reason()).isNotBlank();
                assertThat(row.remedy()).isNotBlank();
            }
        });
    }

    @Test
    void everyStateHasAChangeARemedyAndANameThatIsKnown() {
        assertThat(rows("state.tsv")).allSatisfy(cells -> {
            assertThat(cells).hasSize(5).noneMatch(String::isBlank);
            assertThat(cells.get(0)).isIn("image", "package");
        });
        Set<String> images =
                rows("images.tsv").stream().map(cells -> cells.get(0)).collect(Collectors.toSet());
        assertThat(rows("state.tsv"))
                .filteredOn(cells -> cells.get(0).equals("image"))
                .extracting(cells -> cells.get(1))
                .isSubsetOf(images);
    }
}
