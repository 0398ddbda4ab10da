package io.github.alpinist.report;

import io.github.alpinist.convert.Change;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changed, side by side, with the rule and the findings of each line. */
final class HtmlDiff {
    private static final String HEADINGS = "<th scope=\"col\">Line</th><th scope=\"col\">Original</th>"
            + "<th scope=\"col\">Line</th><th scope=\"col\">On Alpine</th><th scope=\"col\">Why</th>";

    private final Report report;

    private HtmlDiff(Report report) {
        this.report = report;
    }

    /** Empty where nothing changed. */
    static String of(Report report) {
        HtmlDiff parts = new HtmlDiff(report);
        String tables = SideBySide.of(report.diff().orElse("")).stream()
                .map(parts::table)
                .collect(Collectors.joining());
        return tables.isEmpty()
                ? ""
                : Html.element("section", "section", "\n" + Html.element("h3", "Side by side") + "\n" + tables) + "\n";
    }

    private String table(SideBySide.FileLines file) {
        String rows = file.pairs().stream().map(pair -> row(file.name(), pair)).collect(Collectors.joining());
        return HtmlTable.boxed(file.name() + ", original and on Alpine", "pairs", HEADINGS, rows);
    }

    private String row(String file, SideBySide.Pair pair) {
        String sides = side(pair.before(), pair.isChange(), "-", "del", "removed")
                + side(pair.after(), pair.isChange(), "+", "ins", "added");
        String why = pair.before().map(line -> why(file, line.number())).orElse("");
        return Html.element("tr", sides + Html.element("td", "why", why)) + "\n";
    }

    /** A change is told by its sign and its element, and not by colour alone. */
    private static String side(
            Optional<SideBySide.Line> line, boolean change, String sign, String element, String style) {
        String number = line.map(each -> (change ? sign : "") + each.number()).orElse("");
        String text = line.map(each -> Html.text(Plain.expanded(each.text())))
                .map(html -> change ? Html.element(element, style, html) : html)
                .map(html -> Html.element("code", html))
                .orElse("");
        return Html.element("td", "number", number) + Html.element("td", text);
    }

    private String why(String file, int line) {
        List<String> notes = new ArrayList<>();
        for (Change change : report.changes()) {
            if (isAt(change.place(), file, line)) {
                notes.add(Html.element("code", Html.text(change.rule())) + " " + Html.text(change.message()));
            }
        }
        for (Finding finding : report.findingsByWeight()) {
            if (isAt(finding.place(), file, line)) {
                String severity = finding.severity().name().toLowerCase(Locale.ROOT);
                notes.add(Html.element("strong", "label alpinist-" + severity, severity) + " "
                        + Html.text(finding.message()));
            }
        }
        return notes.stream().map(note -> Html.element("p", note)).collect(Collectors.joining());
    }

    private static boolean isAt(Place place, String file, int line) {
        return place.line() == line && place.file().equals(file);
    }
}
