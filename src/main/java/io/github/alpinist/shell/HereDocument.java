package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;

/** A here-document; its body stands on the lines after the command that announces it. */
public final class HereDocument {
    private final String delimiter;
    private final boolean expand;
    private final boolean stripTabs;
    private Span bodySpan;
    private String body = "";
    private List<WordPart> parts = List.of();

    HereDocument(String delimiter, boolean expand, boolean stripTabs, Span announced) {
        this.delimiter = delimiter;
        this.expand = expand;
        this.stripTabs = stripTabs;
        this.bodySpan = new Span(announced.end(), announced.end());
    }

    /** Called once, by the parser, when it reaches the body. */
    void complete(Span span, String text, List<WordPart> read) {
        this.bodySpan = span;
        this.body = text;
        this.parts = List.copyOf(read);
    }

    /** The word that ends it, without quotes. */
    public String delimiter() {
        return delimiter;
    }

    /** Whether expansions are carried out in the body, which quotes in the delimiter forbid. */
    public boolean expand() {
        return expand;
    }

    /** Whether leading tabs are taken away ({@code <<-}). */
    public boolean stripTabs() {
        return stripTabs;
    }

    /** The lines between, with their line endings. */
    public Span bodySpan() {
        return bodySpan;
    }

    /** The text of those lines, tabs and escapes as written. */
    public String body() {
        return body;
    }

    /** What the body is made of: a literal where nothing is expanded. */
    public List<WordPart> parts() {
        return parts;
    }
}
