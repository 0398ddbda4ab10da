package io.github.alpinist.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is told of several reports, in three renderings.
 *
 * @param title not of others
 * @param headline the result in a sentence, not of others
 * @param sections of which those with nothing in them are left out
 */
public record Document(String title, String headline, List<Section> sections) {
    public Document {
        sections = sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /** For GitHub, within {@link MarkdownDocument#GITHUB_LIMIT} characters. */
    public String markdown() {
        return new MarkdownDocument("## " + title + "\n\n**" + headline + "**\n", sections)
                .render(MarkdownDocument.GITHUB_LIMIT);
    }

    /** A page that needs no other file and runs no script. */
    public String html() {
        String head = "\n" + Html.element("h2", Html.text(headline)) + "\n";
        String body = sections.stream().map(HtmlSection::render).collect(Collectors.joining());
        String report = Html.element("div", "headline", head) + "\n" + body;
        return HtmlReport.page(title, Html.element("div", "report", "\n" + report) + "\n");
    }

    /**
     * For a terminal.
     *
     * @param width in columns
     * @param colours whether it takes ANSI colours
     */
    public String text(int width, boolean colours) {
        String body = sections.stream()
                .map(section -> "\n" + new TextSection(width, colours).render(section))
                .collect(Collectors.joining());
        return Paint.BOLD.on(Wrap.at(width, "", 2, headline), colours) + "\n" + body;
    }
}
