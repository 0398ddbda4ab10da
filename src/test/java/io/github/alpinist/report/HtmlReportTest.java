package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class HtmlReportTest {
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z-]*)");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "scope", "role", "tabindex", "aria-label", "open", "href");
    private static final Set<String> OF_PICTURES = Set.of(
            "viewBox", "x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy", "r", "points", "text-anchor");

    @Test
    void aRunThatPassed() {
        Expected.matches("full.html", HtmlReport.fragment(Reports.full()));
    }

    @Test
    void aRunThatWasBlockedBeforeTheBuild() {
        Expected.matches("blocked.html", HtmlReport.fragment(Reports.blocked()));
    }

    static List<String> hostile() {
        List<String> texts = new ArrayList<>(MarkdownReportTest.hostile());
        texts.add("\" onmouseover=\"alert(1)\" x='");
        texts.add("' style='x");
        texts.add("]]> <!-- --> <![CDATA[ <?xml ?> &amp; &#0; &bogus;");
        texts.add("\u0000\u0001\u0008\u000b\u001b[2J\u007f\u0085\ufffe\uffff\udc00\ud800");
        texts.add("%s %n %");
        return texts;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextAddsNoElementAndNoAttribute(String text) {
        List<String> calm = shape(HtmlReport.document(Reports.hostile("calm")));

        assertThat(shape(HtmlReport.document(Reports.hostile(text)))).isEqualTo(calm);
        assertThat(HtmlReport.fragment(Reports.hostile(text))
                        .chars()
                        .filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileTextIsShownAsItStands(String text) {
        assertThat(Xml.parse(HtmlReport.fragment(Reports.hostile(text))).getTextContent())
                .contains(Plain.line(text));
    }

    @Test
    void aFragmentHasNothingThatAStrictPageForbids() {
        for (Element element : elements(HtmlReport.fragment(Reports.full()))) {
            assertThat(element.getTagName()).isNotIn("script", "style", "iframe", "object", "form", "link", "img");
            assertThat(names(element)).allMatch(name -> ATTRIBUTES.contains(name) || OF_PICTURES.contains(name));
            assertThat(element.getAttribute("class").split(" "))
                    .allSatisfy(name -> assertThat(name).matches("|alpinist-[a-z-]+"));
        }
    }

    static List<Report> reports() {
        return List.of(Reports.full(), Reports.failed(), Reports.blocked());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFactOfTheReportIsShown(Report report) {
        String text = Xml.parse(HtmlReport.fragment(report)).getTextContent();

        assertThat(Facts.of(report))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(text).contains(fact));
    }

    @Test
    void everySectionOfTheMarkdownIsInTheHtmlTooAndFindingsStandAbovePackages() {
        List<String> titles = Stream.of(Reports.full(), Reports.hostile("text"))
                .flatMap(report -> ReportSections.all(report).stream())
                .map(Section::title)
                .toList();
        String html = HtmlReport.fragment(Reports.full()) + HtmlReport.fragment(Reports.hostile("text"));

        assertThat(titles)
                .hasSizeGreaterThan(10)
                .allSatisfy(title -> assertThat(html).contains("<h3>" + title));
        assertThat(html.indexOf("<h3>Findings")).isLessThan(html.indexOf("<h3>Packages kept"));
    }

    @Test
    void blockersStandAboveNotes() {
        String text = Xml.parse(HtmlReport.fragment(Reports.full())).getTextContent();

        assertThat(text.indexOf("musl asks all name servers")).isLessThan(text.indexOf("musl has only the C"));
    }

    @Test
    void aLineOfTheDiffIsMarkedByItsElementAndKeepsItsSign() {
        assertThat(HtmlReport.fragment(Reports.full()))
                .contains("<del class=\"alpinist-removed\">-FROM debian:bookworm-slim</del>\n"
                        + "<ins class=\"alpinist-added\">+FROM alpine:3.20</ins>\n COPY . /src");
    }

    @Test
    void whatChangedStandsSideBySideWithTheRuleAndTheFindingOfItsLine() {
        assertThat(HtmlReport.fragment(Reports.full()))
                .contains("<td class=\"alpinist-number\">-1</td><td><code><del class=\"alpinist-removed\">FROM debian:"
                        + "bookworm-slim</del></code></td><td class=\"alpinist-number\">+1</td><td><code><ins"
                        + " class=\"alpinist-added\">FROM alpine:3.20</ins></code></td><td class=\"alpinist-why\">"
                        + "<p><code>base-image</code> debian:bookworm-slim is alpine:3.20</p>"
                        + "<p><strong class=\"alpinist-label alpinist-warning\">warning</strong> musl asks all")
                .contains("<td class=\"alpinist-number\">2</td><td><code>COPY . /src</code></td>");
    }

    @Test
    void everyPictureHasATitleAndSaysItsFiguresInWords() {
        Element page = Xml.parse(HtmlReport.fragment(Reports.full()));

        assertThat(Xml.elements(page, "svg"))
                .hasSizeGreaterThan(3)
                .allSatisfy(picture -> assertThat(
                                Xml.elements(picture, "title").get(0).getTextContent())
                        .isNotBlank())
                .allSatisfy(picture -> assertThat(
                                Xml.elements(picture, "desc").get(0).getTextContent())
                        .contains("original "));
    }

    @Test
    void headingsStepDownByOne() {
        List<Integer> levels = elements(HtmlReport.document(Reports.full())).stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1, 2, 3);
        assertThat(levels.subList(2, levels.size())).containsOnly(3);
    }

    @Test
    void everyTableHasACaptionAndEveryHeadingOfItAScope() {
        Element page = Xml.parse(HtmlReport.document(Reports.full()));

        assertThat(page.getElementsByTagName("caption").getLength())
                .isEqualTo(page.getElementsByTagName("table").getLength())
                .isPositive();
        assertThat(Xml.elements(page, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isIn("row", "col"));
    }

    @Test
    void aLongSectionCanBeClosed() {
        assertThat(HtmlReport.fragment(Reports.repeated(5, "text"))).doesNotContain("open=\"open\"");
        assertThat(HtmlReport.fragment(Reports.repeated(21, "text")))
                .contains("<details class=\"alpinist-section\" open=\"open\">");
    }

    @ParameterizedTest
    @EnumSource(Conclusion.Kind.class)
    void howTheRunEndedIsSaidOnceAndInWords(Conclusion.Kind kind) {
        String text =
                Xml.parse(HtmlReport.fragment(Reports.withConclusion(kind))).getTextContent();
        String head = text.substring(0, text.indexOf("a reason"));

        assertThat(head.split(Pattern.quote(kind.label()), -1)).hasSize(2);
    }

    @Test
    void anAddressOfAPullRequestIsALinkOnlyWhereItLeadsToAPage() {
        assertThat(HtmlReport.fragment(Reports.proposedAt("https://forge.example/o/r/pull/7?a=1&b=2")))
                .contains("<a href=\"https://forge.example/o/r/pull/7?a=1&amp;b=2\">");
        for (String address :
                List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil", "a b")) {
            assertThat(HtmlReport.fragment(Reports.proposedAt(address)))
                    .doesNotContain("href=\"" + address)
                    .contains(address);
        }
    }

    @Test
    void theSourceOfAFindingIsALinkOnlyWhereItIsAPage() {
        assertThat(HtmlReport.fragment(Reports.withSource("https://musl.example/a?b=1&c=2")))
                .contains("<a href=\"https://musl.example/a?b=1&amp;c=2\">");
        for (String address : List.of("javascript:alert(1)", "//evil", "evil", "https://a b")) {
            assertThat(HtmlReport.fragment(Reports.withSource(address)))
                    .doesNotContain("<a ")
                    .contains(address);
        }
    }

    @Test
    void everyClassOfTheStyleSheetIsOfAlpinist() {
        String selectors = HtmlReport.styleSheet().replaceAll("(?s)\\{[^{}]*}|/\\*.*?\\*/", "");

        assertThat(CLASS.matcher(selectors).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(name -> name.startsWith(".alpinist-"));
    }

    private static List<String> shape(String html) {
        return elements(html).stream()
                .filter(element -> !Set.of("ins", "del").contains(element.getTagName()))
                .map(element -> element.getTagName() + names(element))
                .toList();
    }

    private static List<Element> elements(String html) {
        return Xml.elements(Xml.parse(html), "*");
    }

    private static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
