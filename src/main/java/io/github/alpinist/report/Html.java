package io.github.alpinist.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** HTML that is well-formed XML too, and in which nothing of what comes from others works. */
final class Html {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Html() {}

    /** Text of any origin on one line, as content or as the value of an attribute. */
    static String text(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @param content HTML */
    static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /**
     * An element of a class of the style sheet.
     *
     * @param style the class without {@code alpinist-}; not of others
     * @param content HTML
     */
    static String element(String name, String style, String content) {
        return "<" + name + " class=\"alpinist-" + style + "\">" + content + "</" + name + ">";
    }

    /**
     * The content as a link, or alone where the address would do more than lead to a page.
     *
     * @param content HTML
     */
    static String link(String address, String content) {
        return leadsToAPage(address) ? "<a href=\"" + text(address) + "\">" + content + "</a>" : content;
    }

    static String phrase(Phrase phrase) {
        return phrase.parts().stream().map(Html::inline).collect(Collectors.joining());
    }

    private static String inline(Inline part) {
        String text = text(part.text());
        return switch (part.kind()) {
            case WORDS, FIGURE, TEXT -> text;
            case VERDICT -> element("span", "verdict alpinist-" + part.text().replace(' ', '-'), text);
            case LABEL -> element("strong", "label alpinist-" + part.text().replace(' ', '-'), text);
            case CODE -> element("code", text);
            case LINK -> part.text().startsWith("https://") ? link(part.text(), text) : text;
        };
    }

    private static boolean leadsToAPage(String address) {
        try {
            URI uri = new URI(address);
            return Optional.ofNullable(uri.getScheme())
                    .map(scheme -> SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))
                    .orElse(uri.getRawAuthority() == null);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
