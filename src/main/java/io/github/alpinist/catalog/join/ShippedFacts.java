package io.github.alpinist.catalog.join;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fact in the path of a file that a Debian package ships; amd64's library folder is the one it knows. */
final class ShippedFacts {
    private static final String PLAIN_NAME = "([^/]+)";
    private static final String LIBRARIES = "(?:usr/)?lib/(?:x86_64-linux-gnu/)?";

    private record Pathway(Pattern path, Kind kind, UnaryOperator<String> value) {}

    private static final List<Pathway> PATHWAYS = List.of(
            pathway("(?:usr/)?(?:s?bin|games)/" + PLAIN_NAME, Kind.CMD),
            pathway("usr/(?:lib/x86_64-linux-gnu|share|lib)/pkgconfig/" + PLAIN_NAME + "\\.pc", Kind.PC),
            pathway(LIBRARIES + "(lib[^/]+\\.so\\.[0-9][^/]*)", Kind.SO),
            pathway(LIBRARIES + "(lib[^/]+)\\.(?:so|a)", Kind.LINK),
            new Pathway(
                    Pattern.compile("usr/lib/python3/dist-packages/([^/]+?)-[0-9][^/]*\\.(?:egg|dist)-info(?:/.*)?"),
                    Kind.PY,
                    ShippedFacts::distribution));

    private ShippedFacts() {}

    private static Pathway pathway(String path, Kind kind) {
        return new Pathway(Pattern.compile(path), kind, UnaryOperator.identity());
    }

    static Optional<Fact> of(String path) {
        if (path.startsWith("usr/share/") && !path.startsWith("usr/share/pkgconfig/")) {
            return Optional.empty();
        }
        for (Pathway pathway : PATHWAYS) {
            Matcher matcher = pathway.path().matcher(path);
            if (matcher.matches()) {
                return Optional.of(new Fact(pathway.kind(), pathway.value().apply(matcher.group(1))));
            }
        }
        return Optional.empty();
    }

    /** PyPI's normal form: runs of dash, dot and underscore are one dash. */
    static String distribution(String name) {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
