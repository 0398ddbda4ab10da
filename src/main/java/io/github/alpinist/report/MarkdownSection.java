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
                ? folded(section.title() + count(section), content(section))
                : "### " + section.title() + "\n\n" + content(section) + "\n";
    }

    /** What opens by a click; ends with a line feed. */
    static String folded(String title, String content) {
        return "<details>\n<summary>" + title + "</summary>\n\n" + content.strip() + "\n\n</details>\n";
    }

    private static String count(Section section) {
        return section.body() instanceof Body.Facts facts ? " (" + (facts.size() + section.leftOut()) + ")" : "";
    }

    private static String content(Section section) {
        List<String> parts = new ArrayList<>();
        section.words().map(Markdown::phrase).ifPresent(parts::add);
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
            return facts.grouped() ? groups(facts) : list(facts);
        }
        Body.Lines code = (Body.Lines) body;
        return Markdown.block(code.language(), code.lines());
    }

    private static String list(Body.Facts facts) {
        return facts.rows().stream()
                .map(row -> "- " + sentence(facts.columns(), row.cells()))
                .collect(Collectors.joining("\n"));
    }

    private static String groups(Body.Facts facts) {
        List<Column> heading = facts.columns().subList(0, 1);
        List<Column> others = facts.columns().subList(1, facts.columns().size());
        List<String> lines = new ArrayList<>();
        List<List<Phrase>> last = List.of();
        for (Row row : facts.rows()) {
            List<List<Phrase>> group = row.cells().subList(0, 1);
            if (!group.equals(last)) {
                lines.add("- " + sentence(heading, group));
            }
            lines.add(
                    "  - " + sentence(others, row.cells().subList(1, row.cells().size())));
            last = group;
        }
        return String.join("\n", lines);
    }

    private static String sentence(List<Column> columns, List<List<Phrase>> cells) {
        return Sentence.of(columns, cells, Markdown::phrase);
    }
}
