package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The libraries that a {@code pom.xml} asks for at run time; what it only manages the versions of is left out. */
final class MavenDependencies {
    private static final List<String> ASIDE = List.of("dependencyManagement", "build", "reporting");
    private static final Pattern NOT_RUN = Pattern.compile("<scope>\\s*(?:test|provided)\\s*</scope>");

    private MavenDependencies() {}

    static Stream<Dependency> of(Move move) {
        return move.files().named("pom\\.xml").stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream())
                .flatMap(pom -> in(pom).stream());
    }

    private static List<Dependency> in(Source pom) {
        String text = Blocks.blanked(pom.text(), "<!--", "-->");
        for (String tag : ASIDE) {
            text = Blocks.blanked(text, "<" + tag + ">", "</" + tag + ">");
        }
        String shown = text;
        return Blocks.of(shown, "<dependency>", "</dependency>").stream()
                .flatMap(span -> dependency(pom, span, shown.substring(span.start(), span.end())).stream())
                .toList();
    }

    private static Optional<Dependency> dependency(Source pom, Span span, String text) {
        if (NOT_RUN.matcher(text).find()) {
            return Optional.empty();
        }
        String version =
                value(text, "version").filter(value -> !value.contains("$")).orElse("");
        return value(text, "groupId")
                .flatMap(group -> value(text, "artifactId").map(artifact -> group + ":" + artifact))
                .map(name -> new Dependency(name, version, Place.of(pom, span)));
    }

    private static Optional<String> value(String text, String tag) {
        Matcher matcher =
                Pattern.compile("<" + tag + ">\\s*([^<\\s]+)\\s*</" + tag + ">").matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
