package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SizeChartTest {
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "role",
            "aria-hidden",
            "viewBox",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "width",
            "height",
            "points",
            "text-anchor",
            "href");

    @Test
    void threeBuilds() {
        List<SizeChart.Point> points = List.of(
                point("#1", 467_400_000L, 309_100_000L, 117_300_000L),
                point("#2", 467_400_000L, 309_100_000L, null),
                point("#3", 470_000_000L, 310_000_000L, 118_000_000L));

        Expected.matches("chart.svg", SizeChart.svg(points));
    }

    @Test
    void everyMeasuredSizeHasAMarkThatNamesIt() {
        Element chart = chart(List.of(point("#1", 5_000_000L, null, 1_250_000L), point("#2", null, 2_000_000L, null)));

        assertThat(texts(chart, "circle")).containsExactly("original", "#1, original 5.0 MB");
        assertThat(texts(chart, "rect")).containsExactly("alpine", "#2, alpine 2.0 MB");
        assertThat(texts(chart, "polygon")).containsExactly("slim", "#1, slim 1.3 MB");
        assertThat(texts(chart, "desc"))
                .containsExactly("Sizes by build: #1: original 5.0 MB, slim 1.3 MB; #2: alpine 2.0 MB.");
    }

    @Test
    void aLineHasAGapWhereASizeIsAbsent() {
        Element chart = chart(List.of(
                point("#1", 5L, null, null),
                point("#2", 5L, null, null),
                point("#3", null, null, null),
                point("#4", 5L, null, null),
                point("#5", null, null, null),
                point("#6", 5L, null, null),
                point("#7", 5L, null, null)));

        assertThat(lines(chart))
                .hasSize(2)
                .allSatisfy(corners -> assertThat(corners).hasSize(2));
        assertThat(texts(chart, "circle")).contains("#4, original 0.0 MB");
    }

    @Test
    void aSmallerSizeStandsLowerAndZeroOnTheAxis() {
        Element chart = chart(List.of(point("#1", 400_000_000L, 100_000_000L, 0L)));

        double original = number(Xml.elements(chart, "circle").get(1), "cy");
        double alpine = number(Xml.elements(chart, "rect").get(1), "y") + 4.5;
        double axis = number(Xml.elements(chart, "line").get(0), "y1");
        assertThat((axis - alpine) / (axis - original)).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 30_000, 99_999, 1_000_000, 9_400_000, 467_400_000, 12_345_678_901L})
    void theAxisReachesAboveTheLargestSizeInFewRoundSteps(long bytes) {
        Element chart = chart(List.of(point("#1", bytes, null, null)));
        List<Element> grid = Xml.elements(chart, "line");
        double top = number(grid.get(grid.size() - 1), "y1");

        assertThat(grid).hasSizeBetween(2, 6);
        assertThat(number(Xml.elements(chart, "circle").get(1), "cy")).isGreaterThanOrEqualTo(top);
        assertThat(texts(chart, "text")).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheLastFiftyBuildsAreShownAndTheLastIsLabelled() {
        List<SizeChart.Point> points = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> point("#" + i, 1_000_000L * i, null, null))
                .toList();
        Element chart = chart(points);

        assertThat(texts(chart, "circle")).hasSize(51).contains("#71, original 71.0 MB", "#120, original 120.0 MB");
        assertThat(texts(chart, "text")).contains("#120", "#113").doesNotContain("#119", "#70");
    }

    @Test
    void longLabelsAreCutAndFewer() {
        List<SizeChart.Point> points = IntStream.range(0, 20)
                .mapToObj(i -> point("a-release-of-" + i, 5L, null, null))
                .toList();

        assertThat(texts(chart(points), "text"))
                .filteredOn(text -> text.startsWith("a-release\u2026"))
                .hasSize(3);
    }

    @Test
    void withoutASizeItSaysSo() {
        assertThat(chart(List.of()).getTextContent()).contains("There is no build.", "No size was measured.");
        assertThat(chart(List.of(point("#1", null, null, null))).getTextContent())
                .contains("#1: not measured", "No size was measured.");
    }

    @Test
    void aBuildLeadsToItsPageAndTheChartIsThenMoreThanAnImage() {
        SizeChart.Point linked = new SizeChart.Point(
                "#1", Optional.of("../1/alpinist"), Optional.of(5L), Optional.empty(), Optional.empty());
        Element chart = chart(List.of(linked));

        assertThat(chart.getAttribute("role")).isEqualTo("group");
        assertThat(Xml.elements(chart, "a"))
                .singleElement()
                .satisfies(a -> assertThat(a.getAttribute("href")).isEqualTo("../1/alpinist"));
        assertThat(chart(List.of(point("#1", 5L, null, null))).getAttribute("role"))
                .isEqualTo("img");
    }

    static List<String> hostile() {
        return HtmlReportTest.hostile();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileLabelAddsNothingAndNoAddressRunsAScript(String text) {
        SizeChart.Point point = new SizeChart.Point(
                text, Optional.of("javascript:" + text), Optional.of(5L), Optional.empty(), Optional.empty());
        Element chart = chart(List.of(point));

        assertThat(Xml.elements(chart, "*"))
                .hasSize(Xml.elements(chart(List.of(point("calm", 5L, null, null))), "*")
                        .size());
        assertThat(Xml.elements(chart, "a")).isEmpty();
        assertThat(texts(chart, "circle")).contains(Plain.line(text) + ", original 0.0 MB");
    }

    @Test
    void thereIsNothingInItThatAStrictPageForbids() {
        for (Element element : Xml.elements(chart(List.of(point("#1", 5L, 4L, 3L), point("#2", 5L, 4L, 3L))), "*")) {
            assertThat(element.getTagName()).isNotIn("script", "style", "foreignObject", "image", "use");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).isIn(ATTRIBUTES);
            }
        }
    }

    private static SizeChart.Point point(
            String label, @Nullable Long original, @Nullable Long alpine, @Nullable Long slim) {
        return new SizeChart.Point(
                label,
                Optional.empty(),
                Optional.ofNullable(original),
                Optional.ofNullable(alpine),
                Optional.ofNullable(slim));
    }

    private static Element chart(List<SizeChart.Point> points) {
        return Xml.parse(SizeChart.svg(points));
    }

    private static List<String> texts(Element chart, String shape) {
        return Xml.elements(chart, shape).stream().map(Element::getTextContent).toList();
    }

    /** The corners of each line but that of the legend. */
    private static List<List<String>> lines(Element chart) {
        return Xml.elements(chart, "polyline").stream()
                .skip(1)
                .map(line -> List.of(line.getAttribute("points").split(" ")))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
