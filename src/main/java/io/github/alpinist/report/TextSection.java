package io.github.alpinist.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A section for a terminal: a sentence a row. */
final class TextSection {
    private static final int TEXT = 400;

    private final int width;
    private final boolean colours;

    TextSection(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /** Ends with a line feed. */
    String render(Section section) {
        String title = Paint.BOLD.on(section.title(), colours);
        List<String> words = section.words().map(TextSection::plain).stream()
                .map(text -> Wrap.at(width, "  ", 2, text))
                .toList();
        return Stream.of(List.of(title), words, lines(section.body()))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> lines(Body body) {
        if (body instanceof Body.Facts facts) {
            return facts.rows().stream()
                    .map(row -> Sentence.of(facts.columns(), row.cells(), TextSection::plain))
                    .map(sentence -> Wrap.at(width, "  ", 4, Plain.line(sentence, TEXT)))
                    .toList();
        }
        return ((Body.Lines) body)
                .lines().stream().map(line -> "  " + Plain.line(line, TEXT)).toList();
    }

    private static String plain(Phrase phrase) {
        return phrase.parts().stream().map(part -> Plain.line(part.text())).collect(Collectors.joining());
    }
}
