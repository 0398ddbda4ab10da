package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The libraries that Gradle puts on the class path at run time, by its build files, catalogue and locks. */
final class GradleDependencies {
    private static final String RUNTIME = "(?m)^[ \\t]*(?:implementation|api|runtimeOnly|compile|runtime)[ \\t(]+";
    private static final Pattern WRITTEN =
            Pattern.compile(RUNTIME + "(?:platform\\()?[\"']([\\w.-]+:[\\w.-]+)(?::([^\"':@$]+))?[^\"'\\n]*[\"']");
    private static final Pattern ALIAS = Pattern.compile(RUNTIME + "libs\\.([\\w.]+)");
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^[ \\t]*([\\w-]+)[ \\t]*=[ \\t]*(?:\\{[^}\\n]*\\bmodule[ \\t]*=[ \\t]*)?\"([\\w.-]+:[\\w.-]+)(?::([^\"]+))?\"");
    private static final Pattern LOCKED =
            Pattern.compile("(?m)^([\\w.-]+:[\\w.-]+):([^=\\s]+)=[^\\n]*\\bruntimeClasspath\\b");

    private GradleDependencies() {}

    static Stream<Dependency> of(Move move) {
        Stream<Dependency> written = texts(move, ".*\\.gradle(?:\\.kts)?").flatMap(file -> found(file, WRITTEN));
        Stream<Dependency> locked = texts(move, "gradle\\.lockfile").flatMap(file -> found(file, LOCKED));
        return Stream.of(locked, written, byAlias(move)).flatMap(each -> each);
    }

    private static Stream<Source> texts(Move move, String names) {
        return move.files().named(names).stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream());
    }

    private static Stream<Dependency> found(Source file, Pattern pattern) {
        return pattern.matcher(file.text())
                .results()
                .map(match -> new Dependency(
                        match.group(1),
                        Optional.ofNullable(match.group(2)).orElse(""),
                        Place.of(file, new Span(match.start(1), match.end()))));
    }

    private static Stream<Dependency> byAlias(Move move) {
        Map<String, String> names = texts(move, "libs\\.versions\\.toml")
                .flatMap(file -> ENTRY.matcher(file.text()).results())
                .collect(Collectors.toMap(
                        match -> match.group(1).replaceAll("[-_]", "."),
                        match -> match.group(2),
                        (first, second) -> first));
        return texts(move, ".*\\.gradle(?:\\.kts)?")
                .flatMap(file -> ALIAS.matcher(file.text())
                        .results()
                        .filter(match -> names.containsKey(match.group(1)))
                        .map(match -> new Dependency(
                                String.valueOf(names.get(match.group(1))),
                                "",
                                Place.of(file, new Span(match.start(1), match.end())))));
    }
}
