package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Markdown text that fits into a bound.
 *
 * @param lead what is never cut
 * @param sections cut from their ends, the longest first, where the whole is too long
 */
public record MarkdownDocument(String lead, List<Section> sections) {
    /** The most characters that GitHub takes as the body of a pull request. */
    public static final int GITHUB_LIMIT = 65_536;

    public MarkdownDocument {
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /**
     * The text, with a note where something was cut.
     *
     * @throws IllegalArgumentException where even the lead and the titles are longer than the limit
     */
    public String render(int limit) {
        List<Section> parts = new ArrayList<>(sections);
        List<String> texts =
                new ArrayList<>(parts.stream().map(MarkdownSection::render).toList());
        while (length(texts) > limit) {
            int longest = longest(parts, texts);
            parts.set(longest, parts.get(longest).halved());
            texts.set(longest, MarkdownSection.render(parts.get(longest)));
        }
        return lead + texts.stream().map(text -> "\n" + text).collect(Collectors.joining());
    }

    private int length(List<String> texts) {
        return lead.length()
                + texts.stream().mapToInt(text -> text.length() + 1).sum();
    }

    private static int longest(List<Section> parts, List<String> texts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).body().size() > 0)
                .boxed()
                .max(Comparator.comparingInt(i -> texts.get(i).length()))
                .orElseThrow(() -> new IllegalArgumentException("the limit is below the lead and the titles"));
    }
}
