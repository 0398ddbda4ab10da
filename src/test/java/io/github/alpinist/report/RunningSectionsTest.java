package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunningSectionsTest {
    private static final Report NOT_HELD = Reports.withMeasurements(Reports.full(), SampleMeasurements.notHeld());

    @Test
    void aDifferenceIsToldInWords() {
        String text = sections(SampleMeasurements.full());

        assertThat(text)
                .contains("- time to start: original 812 ms (803 ms to 821 ms), alpine 401 ms (392 ms to 410 ms), slim"
                        + " 398 ms (389 ms to 407 ms); alpine 51 % less, slim 51 % less (until GET `/health` answers)")
                .contains("; alpine 9.3 % more, slim 9.6 % more (")
                .contains("; alpine no difference beyond the spread, slim no difference beyond the spread (")
                .contains("original 101.0 MB (one sample), slim 90.5 MB (one sample); slim too few rounds to tell (");
    }

    @Test
    void whatCouldNotBeMeasuredHasItsReason() {
        assertThat(sections(SampleMeasurements.full()))
                .contains("### Not measured\n\n- throughput: no load was given\\: name one in `.alpinist.yml`\n");
    }

    @Test
    void aThresholdThatWasNotHeldStandsBesideTheHeadline() {
        assertThat(MarkdownReport.lead(NOT_HELD))
                .contains(
                        "Threshold **not held** `max-test-slowdown`, limit +5.0 %: sh `tests/run.sh` takes `9.6 %` more");
        assertThat(HtmlReport.fragment(NOT_HELD))
                .containsSubsequence("<h2>", "Threshold <strong", "not held</strong>", "</div>", "<table");
        assertThat(new TerminalReport(100, false, true)
                        .render(NOT_HELD, Map.of())
                        .lines()
                        .limit(6))
                .anyMatch(line -> line.startsWith("threshold not held: max-test-slowdown"));
    }

    @Test
    void aThresholdThatWasHeldDoesNot() {
        assertThat(MarkdownReport.lead(Reports.full())).doesNotContain("hreshold");
        assertThat(sections(SampleMeasurements.full()))
                .contains("- `max-test-slowdown` held; limit +10 %, worst measured +9.6 %: ");
    }

    @Test
    void withoutMeasurementsThereIsNoSection() {
        assertThat(new RunningSections(Measurements.NONE).all()).allMatch(Section::isEmpty);
        assertThat(new ContentsSections(Measurements.NONE).all()).allMatch(Section::isEmpty);
    }

    private static String sections(Measurements measurements) {
        List<Section> sections = new RunningSections(measurements).all();
        return sections.stream().map(MarkdownSection::render).collect(Collectors.joining("\n"));
    }
}
