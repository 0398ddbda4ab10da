package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetReportTest {
    private static final FleetReport FLEET = FleetReport.of(
            List.of(
                    Reports.full(),
                    Reports.proposedAt("https://forge.example/o/r/pull/7"),
                    Reports.withConclusion(Conclusion.Kind.TESTS_FAILED_ON_ALPINE),
                    Reports.blocked(),
                    Reports.blocked()),
            List.of(new Unreadable("old/report.json", "its schema is 9")),
            Optional.of(1000L));

    @Test
    void totalsAreOverWhatMovedAndWasMeasured() {
        assertThat(FLEET.totals()).isEqualTo(new FleetTotals(5, 2, 2, 934_800_000L, 234_600_000L, 2, 252_600_000L));
        assertThat(FLEET.savedPerMonth()).contains(252_600_000_000L);
    }

    @Test
    void aRunThatSavedNothingForItDidNotMoveCountsInNoTotal() {
        FleetReport failed = FleetReport.of(
                List.of(Reports.withConclusion(Conclusion.Kind.TESTS_FAILED_ON_ALPINE)), List.of(), Optional.empty());

        assertThat(failed.totals()).isEqualTo(new FleetTotals(1, 0, 0, 0, 0, 0, 0));
        assertThat(failed.savedPerMonth()).isEmpty();
    }

    @Test
    void whatWasRefusedStandsByItsCauseWithWhatItKeepsAlone() {
        assertThat(FLEET.causes())
                .containsExactly(
                        new FleetCause(
                                Conclusion.Kind.BLOCKED, Optional.of("package-unknown"), List.of("notes", "notes"), 2),
                        new FleetCause(Conclusion.Kind.TESTS_FAILED_ON_ALPINE, Optional.empty(), List.of("notes"), 1));
    }

    @Test
    void theFourRenderingsTellTheSame() {
        Document document = FleetDocument.of(FLEET);

        for (String text : List.of(document.text(1000, false), document.markdown(), document.html())) {
            assertThat(text)
                    .contains("2 of 5 repositories moved, 934.8 MB to 234.6 MB (74.9 % saved) over the 2 measured")
                    .contains("252600.0 MB less per month: " + FleetDocument.FORMULA)
                    .contains("package-unknown")
                    .contains("forge.example/o/r/pull/7")
                    .contains("its schema is 9");
        }
        JsonObject json = JsonParser.parseString(JsonReport.write(FLEET)).getAsJsonObject();
        assertThat(json.getAsJsonObject("totals").get("moved").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("rows")).hasSize(5);
    }

    @Test
    void aPageOfSeveralIsWellFormedAndItsLinesKeepWithinTheWidth() {
        Xml.parse(FleetDocument.of(FLEET).html());

        assertThat(FleetDocument.of(FLEET).text(80, false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void nothingOfARepositoryReachesTheTerminalAsAControlCharacter() {
        FleetReport hostile = FleetReport.of(
                List.of(Reports.hostile("\u001b[2J\r\n::error::x")),
                List.of(new Unreadable("\u001b[2J", "\u0007")),
                Optional.empty());
        String text = FleetDocument.of(hostile).text(80, false);

        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }
}
