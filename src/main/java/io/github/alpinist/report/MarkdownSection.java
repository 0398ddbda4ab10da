package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A section as Markdown. */
final class MarkdownSection {
    private MarkdownSection() {}

    /** Ends with a line feed. */
    static String render(Section section) {
        return section.collapsed()
                ? "<details>\n<summary>" + section.title() + "</summary>\n\n" + content(section) + "\n\n</details>\n"
                : "### " + section.title() + "\n\n" + content(section) + "\n";
    }

    private static String content(Section section) {
        List<String> parts = new ArrayList<>();
        if (section.body().size() > 0) {
            parts.add(body(section.body()));
        }
        if (section.leftOut() > 0) {
            parts.add(section.leftOut() + " more left out here; the report as JSON has them all.");
        }
        return String.join("\n\n", parts);
    }

    private static String body(Body body) {
        if (body instanceof Body.Facts facts) {
            return facts.rows().stream()
                    .map(row -> "- " + sentence(facts.columns(), row))
                    .collect(Collectors.joining("\n"));
        }
        Body.Lines code = (Body.Lines) body;
        return Markdown.block(code.language(), code.lines());
    }

    private static String sentence(List<Column> columns, Row row) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String before = column.before();
            for (Phrase phrase : row.cells().get(i)) {
                sentence.append(before).append(Markdown.phrase(phrase)).append(column.after());
                before = column.between();
            }
        }
        return sentence.toString();
    }
}
