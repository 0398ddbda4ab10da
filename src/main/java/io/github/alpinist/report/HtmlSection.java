package io.github.alpinist.report;

import java.util.stream.Collectors;

/** A section as HTML; one that is long can be closed by a click. */
final class HtmlSection {
    private static final int LONG = 20;

    private HtmlSection() {}

    static String render(Section section) {
        String heading = Html.element("h3", Html.text(section.title()) + count(section.body()));
        String words = section.words()
                .map(text -> Html.element("p", Html.phrase(text)) + "\n")
                .orElse("");
        String body = words + body(section);
        if (!section.collapsed() && section.body().size() <= LONG) {
            return Html.element("section", "section", "\n" + heading + "\n" + body) + "\n";
        }
        String open = section.collapsed() ? "" : " open=\"open\"";
        return "<details class=\"alpinist-section\"" + open + ">\n" + Html.element("summary", heading) + "\n" + body
                + "</details>\n";
    }

    private static String count(Body body) {
        return body instanceof Body.Facts ? " " + Html.element("span", "count", String.valueOf(body.size())) : "";
    }

    private static String body(Section section) {
        if (section.body() instanceof Body.Facts facts) {
            return facts.rows().isEmpty() ? "" : HtmlTable.of(section.title(), facts);
        }
        Body.Lines code = (Body.Lines) section.body();
        boolean diff = code.language().equals(ReportSections.DIFF);
        String lines = code.lines().stream()
                .map(Plain::expanded)
                .map(line -> diff ? changed(line) : Html.text(line))
                .collect(Collectors.joining("\n"));
        return Html.element("pre", "code", Html.element("code", lines)) + "\n";
    }

    /** A line of a unified diff; its sign says what its element says. */
    private static String changed(String line) {
        String text = Html.text(line);
        if (line.startsWith("+++ ") || line.startsWith("--- ") || line.startsWith("@@ ")) {
            return Html.element("span", "hunk", text);
        }
        if (line.startsWith("+")) {
            return Html.element("ins", "added", text);
        }
        return line.startsWith("-") ? Html.element("del", "removed", text) : text;
    }
}
