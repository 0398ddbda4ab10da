package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a Markdown document that can be cut to fit.
 *
 * @param title not of others
 * @param collapsed whether it opens by a click
 * @param language of a code block; absent for a list
 * @param items lines of a code block, or the items of a list in Markdown
 * @param leftOut how many items were cut
 */
public record Section(String title, boolean collapsed, Optional<String> language, List<String> items, int leftOut) {
    public Section {
        items = List.copyOf(items);
    }

    /** @param items in Markdown, with what comes from others made inert */
    public static Section list(String title, List<String> items) {
        return new Section(title, false, Optional.empty(), items, 0);
    }

    public static Section collapsedList(String title, List<String> items) {
        return new Section(title, true, Optional.empty(), items, 0);
    }

    /** @param lines of any origin */
    public static Section code(String title, String language, List<String> lines) {
        return new Section(title, false, Optional.of(language), lines, 0);
    }

    /** @param lines of any origin */
    public static Section collapsedCode(String title, String language, List<String> lines) {
        return new Section(title, true, Optional.of(language), lines, 0);
    }

    boolean isEmpty() {
        return items.isEmpty() && leftOut == 0;
    }

    /** The first half of the items. */
    Section halved() {
        int kept = items.size() / 2;
        return new Section(title, collapsed, language, items.subList(0, kept), leftOut + items.size() - kept);
    }

    String markdown() {
        return collapsed
                ? "<details>\n<summary>" + title + "</summary>\n\n" + content() + "\n\n</details>\n"
                : "### " + title + "\n\n" + content() + "\n";
    }

    private String content() {
        List<String> parts = new ArrayList<>();
        if (!items.isEmpty()) {
            parts.add(language.map(info -> Markdown.block(info, items))
                    .orElseGet(() -> "- " + String.join("\n- ", items)));
        }
        if (leftOut > 0) {
            parts.add(leftOut + " more left out here; the report as JSON has them all.");
        }
        return String.join("\n\n", parts);
    }
}
