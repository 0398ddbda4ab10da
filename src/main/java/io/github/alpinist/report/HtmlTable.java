package io.github.alpinist.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of HTML, in a box of its own that scrolls where the page is narrow. */
final class HtmlTable {
    private HtmlTable() {}

    /** Facts, a row each, in the columns that one of them fills. */
    static String of(String caption, Body.Facts all) {
        Body.Facts facts = all.withoutEmptyColumns();
        List<Boolean> figures = IntStream.range(0, facts.columns().size())
                .mapToObj(column -> hasFigures(facts, column))
                .toList();
        String head = IntStream.range(0, figures.size())
                .mapToObj(i -> heading(figures.get(i), facts.columns().get(i).title()))
                .collect(Collectors.joining());
        String rows = facts.rows().stream().map(row -> row(figures, row)).collect(Collectors.joining());
        return boxed(caption, "facts", head, rows);
    }

    /** Figures, with names in the first row and in the first column. */
    static String of(String caption, List<List<String>> figures) {
        String names =
                figures.get(0).stream().skip(1).map(name -> heading(true, name)).collect(Collectors.joining());
        String rows = figures.stream().skip(1).map(HtmlTable::figures).collect(Collectors.joining());
        return boxed(caption, "sizes", "<td></td>" + names, rows);
    }

    private static boolean hasFigures(Body.Facts facts, int column) {
        return facts.rows().stream()
                .flatMap(row -> row.cells().get(column).stream())
                .flatMap(phrase -> phrase.parts().stream())
                .anyMatch(part -> part.kind() == Inline.Kind.FIGURE);
    }

    /**
     * A table in its box.
     *
     * @param caption of any origin
     * @param style of the table; not of others
     * @param head HTML of its first row
     * @param rows HTML of the others
     */
    static String boxed(String caption, String style, String head, String rows) {
        String table = Html.element("caption", Html.text(caption))
                + Html.element("thead", Html.element("tr", head)) + "\n"
                + Html.element("tbody", "\n" + rows);
        return "<div class=\"alpinist-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + Html.text(caption)
                + "\">\n" + Html.element("table", style, table) + "\n</div>\n";
    }

    private static String heading(boolean figures, String title) {
        return cell("th scope=\"col\"", figures, Html.text(title));
    }

    private static String figures(List<String> row) {
        String cells = row.stream()
                .skip(1)
                .map(figure -> cell("td", true, Html.text(figure)))
                .collect(Collectors.joining());
        return Html.element("tr", cell("th scope=\"row\"", false, Html.text(row.get(0))) + cells) + "\n";
    }

    private static String row(List<Boolean> figures, Row row) {
        String cells = IntStream.range(0, figures.size())
                .mapToObj(i -> cell(
                        i == 0 ? "th scope=\"row\"" : "td",
                        figures.get(i),
                        phrases(row.cells().get(i))))
                .collect(Collectors.joining());
        return Html.element("tr", cells) + "\n";
    }

    /** @param tag with its attributes */
    private static String cell(String tag, boolean figure, String content) {
        String style = figure ? " class=\"alpinist-figure\"" : "";
        return "<" + tag + style + ">" + content + "</" + tag.substring(0, 2) + ">";
    }

    private static String phrases(List<Phrase> phrases) {
        if (phrases.size() < 2) {
            return phrases.stream().map(Html::phrase).collect(Collectors.joining());
        }
        String items = phrases.stream()
                .map(phrase -> Html.element("li", Html.phrase(phrase)))
                .collect(Collectors.joining());
        return Html.element("ul", items);
    }
}
