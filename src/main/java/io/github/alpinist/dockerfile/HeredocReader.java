package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the bodies of the here-documents that a logical line announced. */
final class HeredocReader {
    private final Source source;
    private final Lines lines;
    private final Problems problems;
    private final LastLines lastLines;
    private int end;

    /** @param end where the instruction ends so far */
    HeredocReader(Source source, Lines lines, LastLines lastLines, Problems problems, int end) {
        this.source = source;
        this.lines = lines;
        this.lastLines = lastLines;
        this.problems = problems;
        this.end = end;
    }

    /** Where the instruction ends, with the here-documents that were read. */
    int end() {
        return end;
    }

    List<Heredoc> read(List<HeredocWords.Announced> announced) {
        List<Heredoc> heredocs = new ArrayList<>();
        for (HeredocWords.Announced word : announced) {
            read(word).ifPresent(heredocs::add);
        }
        return List.copyOf(heredocs);
    }

    private Optional<Heredoc> read(HeredocWords.Announced word) {
        int start = lines.next();
        boolean ended = lastLines.hasAfter(start, word.delimiter(), word.stripTabs());
        if (!ended) {
            reportUnended(word);
        }
        return ended || !word.spaced() ? Optional.of(readBody(word, start)) : Optional.empty();
    }

    private Heredoc readBody(HeredocWords.Announced word, int start) {
        List<Span> pieces = new ArrayList<>();
        while (lines.advance()) {
            int content = word.stripTabs() ? afterTabs(lines.start(), lines.end()) : lines.start();
            Span line = new Span(content, lines.end());
            end = lines.end();
            if (source.text(line).equals(word.delimiter())) {
                return heredoc(word, pieces, new Span(start, lines.start()), new Span(lines.start(), lines.end()));
            }
            pieces.add(new Span(content, lines.next()));
        }
        int last = source.text().length();
        return heredoc(word, pieces, new Span(start, last), new Span(last, last));
    }

    private void reportUnended(HeredocWords.Announced word) {
        problems.warn(
                SyntaxRules.HEREDOC,
                word.span(),
                "the here-document has no line " + word.delimiter() + " that ends it; Docker refuses this",
                "add a line with " + word.delimiter() + " alone, or quote the << that is meant for a command");
    }

    private Heredoc heredoc(HeredocWords.Announced word, List<Span> pieces, Span body, Span terminator) {
        List<Span> anchored = pieces.isEmpty() ? List.of(new Span(body.start(), body.start())) : pieces;
        return new Heredoc(
                word.delimiter(),
                word.descriptor(),
                word.expand(),
                word.stripTabs(),
                Spliced.of(source, anchored),
                word.span(),
                body,
                terminator);
    }

    private int afterTabs(int start, int end) {
        int at = start;
        while (at < end && source.text().charAt(at) == '\t') {
            at++;
        }
        return at;
    }
}
