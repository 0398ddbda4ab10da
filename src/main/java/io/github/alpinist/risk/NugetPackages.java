package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Packages of NuGet whose native parts are for glibc alone. */
final class NugetPackages implements RiskCheck {
    private static final KnownDependencies KNOWN = new KnownDependencies("nuget");
    private static final Pattern REFERENCE = Pattern.compile(
            "<Package(?:Reference|Version)\\s+Include=\"([\\w.]+)\"(?:\\s+Version=\"\\[?([^\"\\]]+)\\]?\")?");

    @Override
    public void look(Move move, Found found) {
        List<Dependency> dependencies = DotnetProjects.of(move)
                .flatMap(project -> REFERENCE
                        .matcher(project.text())
                        .results()
                        .map(match -> new Dependency(
                                match.group(1),
                                Optional.ofNullable(match.group(2)).orElse(""),
                                Place.of(project, new Span(match.start(), match.end())))))
                .toList();
        KNOWN.look(dependencies, found);
    }
}
