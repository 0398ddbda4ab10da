package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;

/**
 * A word of an instruction's arguments, before quotes are taken away and variables expanded.
 *
 * @param content as Docker sees it: without a continuation that lies inside
 */
public record Word(Spliced content) {
    static Word of(Spliced text, int start, int end) {
        return new Word(text.slice(new Span(start, end)));
    }

    public String text() {
        return content.text();
    }

    /** Where it stands in the source. */
    public Span span() {
        return content.sourceSpan(new Span(0, text().length()));
    }

    /** Where a span of its text stands in the source. */
    public Span sourceSpan(Span part) {
        return content.sourceSpan(part);
    }
}
