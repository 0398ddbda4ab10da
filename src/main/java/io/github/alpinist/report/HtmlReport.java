package io.github.alpinist.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The report as HTML without scripts, that is well-formed XML too: as a part of a page that brings the
 * {@linkplain #styleSheet() style sheet}, or as a page.
 */
public final class HtmlReport {
    /** What stands first on a page; all else follows in its own order. */
    private static final List<String> FIRST =
            List.of(ReportSections.TESTS, ReportSections.OUTPUTS, ReportSections.FINDINGS);

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body class="alpinist-page">
            <main>
            <h1>Alpinist</h1>
            """;

    private HtmlReport() {}

    /** One {@code div}, whose headings begin with {@code h2} and whose classes with {@code alpinist-}. */
    public static String fragment(Report report) {
        List<Section> sections = ReportSections.all(report);
        String first = FIRST.stream()
                .flatMap(title -> sections.stream().filter(each -> each.title().equals(title)))
                .map(HtmlSection::render)
                .collect(Collectors.joining());
        String others = sections.stream()
                .filter(section -> !FIRST.contains(section.title()))
                .map(HtmlSection::render)
                .collect(Collectors.joining());
        String body = lead(report) + pictures(report) + first + HtmlDiff.of(report) + others + made(report);
        return Html.element("div", "report", "\n" + body) + "\n";
    }

    private static String pictures(Report report) {
        String all = BarChart.layers(report)
                + BarChart.packages(report.measurements())
                + BarChart.ranges(report.measurements());
        return all.isEmpty()
                ? ""
                : Html.element("section", "section", "\n" + Html.element("h3", "In pictures") + "\n" + all) + "\n";
    }

    /** The report as a page that needs no other file. */
    public static String document(Report report) {
        return page("Alpinist: " + report.subject().repository() + ", " + Headline.of(report), fragment(report));
    }

    /** @param title of any origin */
    static String page(String title, String content) {
        return HEAD.formatted(Html.text(title), styleSheet()) + content + "</main>\n</body>\n</html>\n";
    }

    /** The style sheet; it takes its colours from the variables of Jenkins where the page has them. */
    public static String styleSheet() {
        try (InputStream in =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lead(Report report) {
        Conclusion conclusion = report.conclusion();
        String tone = Tone.of(conclusion.kind()).name().toLowerCase(Locale.ROOT);
        String headline = Headline.of(report);
        String label = conclusion.kind().label();
        String ended = headline.equals(label) ? "" : Html.element("strong", Html.text(label)) + ": ";
        String head = Html.element("h2", Html.text(headline)) + "\n"
                + Html.element("p", ended + Html.text(conclusion.reason()))
                + RunningSections.violated(report.measurements())
                        .map(sentence -> "\n" + Html.element("p", "Threshold " + Html.phrase(sentence)))
                        .collect(Collectors.joining());
        return Html.element("div", "headline alpinist-" + tone, "\n" + head + "\n") + "\n"
                + Html.element("p", Html.phrase(report.subject().inWords())) + "\n" + proposed(report.proposed())
                + sizes(Comparison.of(report));
    }

    private static String proposed(Proposed proposed) {
        List<String> parts = new ArrayList<>();
        proposed.pullRequest()
                .ifPresent(address -> parts.add("pull request " + Html.link(address, Html.text(address))));
        proposed.patch().ifPresent(path -> parts.add("patch " + Html.element("code", Html.text(path))));
        return parts.isEmpty() ? "" : Html.element("p", "Proposed: " + String.join(", ", parts)) + "\n";
    }

    private static String sizes(List<List<String>> rows) {
        return rows.isEmpty() ? "" : HtmlTable.of(Figures.SIZES, rows);
    }

    private static String made(Report report) {
        return Html.element("p", "made", "Made by Alpinist " + Html.text(report.version()) + ".") + "\n";
    }
}
