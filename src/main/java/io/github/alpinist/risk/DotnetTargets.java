package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of .NET that are published for glibc's runtime identifier. */
final class DotnetTargets implements RiskCheck {
    private static final Pattern GLIBC = Pattern.compile("(?:linux|ubuntu[.\\d]*|debian[.\\d]*)-(?:x64|arm64|arm)");
    private static final Pattern MUSL = Pattern.compile("(?:linux-musl|alpine[.\\d]*)-\\w+");
    private static final Pattern OPTION =
            Pattern.compile("(?:-r=?|--runtime=?|[-/]p:RuntimeIdentifier=|--property:RuntimeIdentifier=)(.*)");
    private static final Pattern PROPERTY =
            Pattern.compile("<RuntimeIdentifier>\\s*((?:linux|ubuntu[.\\d]*|debian[.\\d]*)-(?:x64|arm64|arm))\\s*<");
    private static final Pattern SCRIPT = Pattern.compile(
            "\\bdotnet[ \\t]+publish\\b[^\\n]*[ \\t](?:-r|--runtime)[ \\t=]+((?:linux)-(?:x64|arm64|arm))\\b");

    private static final String ARCHIVE =
            "(?i)\\b(?:tar|unzip)\\b[^\\n]*\\b(?:%s)[-_.](linux-(?:x64|arm64|arm))\\.(?:tar|tgz|zip)";

    private record Target(String identifier, Place place) {}

    @Override
    public void look(Move move, Found found) {
        List<Target> chosen = move.dockerfile().stages().stream()
                .flatMap(stage -> ofCommands(stage, move))
                .toList();
        Stream<Target> others = chosen.isEmpty() && runsDotnet(move)
                ? Stream.concat(ofProjects(move), ofScripts(move))
                : ofArchives(move);
        Stream.concat(chosen.stream(), others)
                .filter(target -> GLIBC.matcher(target.identifier()).matches())
                .findFirst()
                .filter(target -> move.result().stream().anyMatch(move::moves))
                .ifPresent(target -> tell(target, move, found));
    }

    private static Stream<Target> ofCommands(Stage stage, Move move) {
        return move.commands(stage).stream()
                .filter(command -> command.is("dotnet"))
                .flatMap(command ->
                        identifier(stage, command, move)
                                .map(text -> new Target(text, move.place(command.span())))
                                .stream());
    }

    private static Optional<String> identifier(Stage stage, StartedCommand command, Move move) {
        List<String> words = command.words();
        for (int i = 1; i < words.size(); i++) {
            var option = OPTION.matcher(words.get(i));
            if (option.matches()) {
                boolean apart = option.group(1).isEmpty() && i + 1 < words.size();
                String value = apart ? words.get(i + 1) : option.group(1);
                return expanded(stage, value, move)
                        .filter(text -> GLIBC.matcher(text).matches()
                                || MUSL.matcher(text).matches());
            }
        }
        return Optional.empty();
    }

    /** A value that is one variable and nothing else is looked up. */
    private static Optional<String> expanded(Stage stage, String value, Move move) {
        return value.matches("\"?\\$\\{?\\w+}?\"?")
                ? move.variable(stage, value.replaceAll("[\"${}]", ""))
                : Optional.of(value);
    }

    private static boolean runsDotnet(Move move) {
        return move.dockerfile().stages().stream()
                .flatMap(stage -> move.commands(stage).stream())
                .anyMatch(command -> command.is("dotnet"));
    }

    private static Stream<Target> ofProjects(Move move) {
        return DotnetProjects.of(move)
                .flatMap(project -> PROPERTY.matcher(project.text())
                        .results()
                        .map(match ->
                                new Target(match.group(1), Place.of(project, new Span(match.start(), match.end(1))))));
    }

    private static Stream<Target> ofScripts(Move move) {
        return Sighting.copied(move, ".*\\.sh|Makefile", SCRIPT).stream()
                .map(seen -> new Target(seen.text(), seen.place()));
    }

    /** Of a program that was published before the build: a script unpacks what bears the name of a project. */
    private static Stream<Target> ofArchives(Move move) {
        String projects = move.files().named(".*\\.(?:sln|slnx|csproj|fsproj|vbproj)").stream()
                .map(path -> RepositoryFiles.name(path).replaceFirst("\\.\\w+$", ""))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return projects.isEmpty()
                ? Stream.of()
                : Sighting.copied(move, ".*\\.sh", Pattern.compile(ARCHIVE.formatted(projects))).stream()
                        .map(seen -> new Target(seen.text(), seen.place()));
    }

    /** What is started by dotnet itself is portable, and only its native parts are for glibc. */
    private static void tell(Target target, Move move, Found found) {
        Risk risk = Risks.of("dotnet-runtime-identifier");
        boolean portable = move.result().stream()
                .flatMap(stage -> move.commands(stage).stream())
                .anyMatch(command ->
                        command.is("dotnet") && !command.instruction().is("RUN"));
        found.add(
                portable ? Severity.NOTE : risk.severity(),
                risk.id(),
                target.place(),
                "the program is published for " + target.identifier()
                        + (portable ? ", and started by dotnet, so that only its native libraries are concerned" : ""),
                risk.remedy());
    }
}
