package io.github.alpinist.report;

/**
 * A piece of a sentence, before any rendering.
 *
 * @param kind what it is, and whose words it has
 * @param text as it is, nothing escaped
 */
public record Inline(Kind kind, String text) {
    /** What a piece is. */
    public enum Kind {
        /** Alpinist's own words, with the blanks around them. */
        WORDS,
        /** A number with its unit. */
        FIGURE,
        /** How a check ended, in Alpinist's words. */
        VERDICT,
        /** What the sentence is led by, in Alpinist's words. */
        LABEL,
        /** A sentence of any origin. */
        TEXT,
        /** A name, a path or a command of any origin. */
        CODE,
        /** An address of any origin: a link where it is one of a page ({@code https://}). */
        LINK
    }

    public static Inline words(String text) {
        return new Inline(Kind.WORDS, text);
    }

    public static Inline figure(String text) {
        return new Inline(Kind.FIGURE, text);
    }

    public static Inline verdict(Verdict verdict) {
        return new Inline(Kind.VERDICT, verdict.label());
    }

    public static Inline label(String text) {
        return new Inline(Kind.LABEL, text);
    }

    public static Inline text(String text) {
        return new Inline(Kind.TEXT, text);
    }

    public static Inline code(String text) {
        return new Inline(Kind.CODE, text);
    }

    public static Inline link(String address) {
        return new Inline(Kind.LINK, address);
    }
}
