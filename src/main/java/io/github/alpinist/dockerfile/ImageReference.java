package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of an image, taken apart: {@code registry:5000/team/python:3.12-slim@sha256:...}. Variables may stand in it;
 * they are kept as they are written.
 *
 * @param text the whole
 * @param registry host and port, where the first component is one
 * @param repository the path without the registry
 * @param tag after the colon
 * @param digest after the {@code @}
 */
public record ImageReference(
        String text, Optional<Part> registry, Part repository, Optional<Part> tag, Optional<Part> digest) {

    /**
     * @param text a part of the whole
     * @param span where it stands in the whole text
     */
    public record Part(String text, Span span) {}

    /** Takes any text apart; what is no image's name gives parts that no registry knows. */
    public static ImageReference parse(String text) {
        String masked = mask(text);
        int at = masked.indexOf('@');
        int nameEnd = at < 0 ? text.length() : at;
        int slash = masked.indexOf('/');
        boolean hasRegistry = slash > 0 && isRegistry(text.substring(0, slash));
        int repository = hasRegistry ? slash + 1 : 0;
        int colon = masked.lastIndexOf(':', nameEnd - 1);
        boolean tagged = colon >= repository && colon > masked.lastIndexOf('/', nameEnd - 1);
        return new ImageReference(
                text,
                hasRegistry ? Optional.of(part(text, 0, slash)) : Optional.empty(),
                part(text, repository, Math.max(repository, tagged ? colon : nameEnd)),
                tagged ? Optional.of(part(text, colon + 1, nameEnd)) : Optional.empty(),
                at < 0 ? Optional.empty() : Optional.of(part(text, at + 1, text.length())));
    }

    /** Whether variables are still in it. */
    public boolean hasVariables() {
        return text.indexOf('$') >= 0;
    }

    /** Registry and repository, as they are written. */
    public String name() {
        return text.substring(0, repository.span().end());
    }

    /** The tag; empty where there is none. */
    public String tagText() {
        return tag.map(Part::text).orElse("");
    }

    /** The repository without {@code library/} where it is Docker Hub's, such as {@code python}. */
    public String familiarName() {
        boolean hub = registry.isEmpty() || registry.get().text().equals("docker.io");
        String path = repository.text();
        return hub && path.startsWith("library/") ? path.substring("library/".length()) : path;
    }

    private static Part part(String text, int start, int end) {
        return new Part(text.substring(start, end), new Span(start, end));
    }

    private static boolean isRegistry(String component) {
        String masked = mask(component);
        boolean upperCase = !masked.contains("$") && !masked.equals(masked.toLowerCase(Locale.ROOT));
        return masked.contains(".") || masked.contains(":") || masked.equals("localhost") || upperCase;
    }

    /** The text with variables in braces made opaque, since their modifiers hold colons and slashes. */
    private static String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        int open = text.indexOf("${");
        while (open >= 0) {
            int close = text.indexOf('}', open);
            int end = close < 0 ? text.length() : close + 1;
            for (int i = open; i < end; i++) {
                masked.setCharAt(i, '$');
            }
            open = text.indexOf("${", end);
        }
        return masked.toString();
    }
}
