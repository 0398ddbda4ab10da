package io.github.alpinist.text;

/**
 * One replacement in an unchanged text; an empty span inserts, an empty replacement deletes.
 *
 * @param span what is replaced
 * @param replacement what stands there afterwards
 */
public record Edit(Span span, String replacement) {
    public static Edit insert(int offset, String text) {
        return new Edit(new Span(offset, offset), text);
    }

    public static Edit delete(Span span) {
        return new Edit(span, "");
    }
}
