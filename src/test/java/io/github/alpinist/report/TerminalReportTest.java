package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
    private static final String HOSTILE = "\u001b]0;title\u0007\u001b[2J\r\n::error::x\n##[command]y \u202eevil";

    @Test
    void aRunThatPassed() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("report", ".alpinist/report.md");
        paths.put("patch", ".alpinist/alpinist.patch");

        Expected.matches("full.txt", new TerminalReport(100, false, true).render(Reports.full(), paths));
    }

    @Test
    void anOrdinaryRunFitsOnAScreen() {
        Report ordinary = Reports.withMeasurements(Reports.full(), SampleMeasurements.full());
        Map<String, String> paths = Map.of("a", "1", "b", "2", "c", "3", "d", "4");
        String text = new TerminalReport(80, false, true).render(ordinary, paths);

        assertThat(text.lines()).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= 80);
    }

    @Test
    void barsAreAsLongAsTheSizesInWhateverTheTerminalShows() {
        Report report = Reports.withVariants(List.of(
                Reports.variant(VariantName.ORIGINAL, 400_000_000L, 5, 1),
                Reports.variant(VariantName.ALPINE, 100_000_000L, 5, 1),
                Reports.variant(VariantName.SLIM, 1_000L, 5, 1)));

        assertThat(new Bars(44, false).of(report))
                .containsExactly(
                        "  original  " + "#".repeat(20) + " 400.0 MB",
                        "  alpine    " + "#".repeat(5) + " 100.0 MB",
                        "  slim      # 0.0 MB");
        assertThat(new Bars(44, true).of(report))
                .containsExactly(
                        "  original  " + "\u2588".repeat(20) + " 400.0 MB",
                        "  alpine    " + "\u2588".repeat(5) + " 100.0 MB",
                        "  slim      \u258f 0.0 MB");
    }

    @Test
    void aRunThatWasBlockedBeforeTheBuild() {
        Expected.matches("blocked.txt", new TerminalReport(60, false, true).render(Reports.blocked(), Map.of()));
    }

    @Test
    void aFigureThatWasNotMeasuredIsCalledSoAndARowOfThemIsLeftOut() {
        Variant unmeasured = new Variant(
                VariantName.ALPINE, "sha256:a", Optional.empty(), Optional.empty(), Optional.of(3), List.of());
        Report report = Reports.withVariants(
                List.of(Reports.variant(VariantName.ORIGINAL, 467_400_000L, 171_200_000L, 214), unmeasured));

        assertThat(new TerminalReport(100, false, true).render(report, Map.of()))
                .containsPattern("uncompressed +467.4  not measured\n")
                .doesNotContain("against the original");
    }

    @Test
    void coloursStandOnlyWhereTheyWereAskedFor() {
        String plain = new TerminalReport(100, false, true).render(Reports.full(), Map.of());
        String coloured = new TerminalReport(100, true, true).render(Reports.full(), Map.of());

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[32m").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void linesKeepWithinTheWidth() {
        assertThat(new TerminalReport(72, false, true)
                        .render(Reports.full(), Map.of())
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72));
    }

    @Test
    void aRunWithAThousandFindingsAndTestsIsStillAboutAScreen() {
        Report report = Reports.repeated(1000, "x");

        assertThat(new TerminalReport(100, false, true).render(report, Map.of()).lines())
                .hasSizeLessThan(60)
                .contains("  and 997 more in the report");
    }

    @Test
    void nothingOfTheRepositoryReachesTheTerminalAsAControlCharacterOrACommandOfACiService() {
        String text = new TerminalReport(100, false, true).render(Reports.hostile(HOSTILE), Map.of("patch", HOSTILE));

        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e").doesNotContain("##[").contains("\\u001b]0;title\\u0007");
        assertThat(text.lines().map(String::strip)).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void aCommandOfACiServiceIsBrokenWhereverALineMayBegin() {
        assertThat(Stream.of("::error::x", "a ::set-env name=b::c", "##[group]", "##vso[task]", "std::string")
                        .map(Plain::line))
                .containsExactly(": :error::x", "a : :set-env name=b::c", "## [group]", "## vso[task]", "std::string");
    }

    @Test
    void everyConclusionHasAHeadline() {
        assertThat(Stream.of(Conclusion.Kind.values()).map(kind -> Headline.of(Reports.withConclusion(kind))))
                .containsExactly(
                        "467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass",
                        "467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass",
                        "converted, not built",
                        "nothing to do",
                        "blocked",
                        "the build failed",
                        "the tests fail on the original image",
                        "the tests fail on Alpine",
                        "467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass",
                        "467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass",
                        "timed out",
                        "stopped");
    }

    @Test
    void aVariantThatStartsOtherwiseIsNamedWithWhatDiffers() {
        String text = new TerminalReport(100, false, true).render(Reports.hostile("the original lives"), Map.of());

        assertThat(text)
                .contains("started by itself (the slim ends with 127): failed on slim\n    slim: the original lives\n");
    }

    @Test
    void whatASetUpAndATestSaidWhenTheyFailedStandsBelowEach() {
        assertThat(new TerminalReport(100, false, true).render(Reports.failed(), Map.of()))
                .contains(
                        "  set-up apt-get install -y curl: failed on slim\n    the set-up was stopped\n    | fetching\n")
                .contains(
                        "make check (39 of 41 tests (4 skipped)): failed on slim\n    2 of 41 tests fail\n    | test_sum");
    }

    @Test
    void withoutATestOrRequestTheStartIsAllThatIsClaimedBesideTheBuild() {
        assertThat(Headline.of(Reports.untested())).endsWith(", nothing but the build was proved");
        assertThat(Headline.of(Reports.started())).endsWith(", nothing but the build and the start were proved");
    }
}
