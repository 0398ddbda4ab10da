package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs of .NET that need ICU or time zones, on Microsoft's Alpine images that hold neither. */
final class DotnetGlobalization implements RiskCheck {
    private static final String SETTING = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private static final Pattern IMAGE =
            Pattern.compile("(?:.*/)?dotnet/(?:core/)?(?:aspnet|runtime|runtime-deps):.*alpine.*");
    private static final Pattern CLIENT = Pattern.compile(
            "<PackageReference\\s+Include=\"((?:Microsoft|System)\\.Data\\.SqlClient|Microsoft\\.EntityFrameworkCore\\.SqlServer)\"");
    private static final Pattern INVARIANT =
            Pattern.compile("<InvariantGlobalization>\\s*true\\s*</InvariantGlobalization>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:new CultureInfo|CultureInfo\\.(?:GetCultureInfo|CreateSpecificCulture))\\(\\s*\"[a-zA-Z]{2}[\\w-]*\"\\)?|\\bRequestLocalizationOptions\\b"
                    + "|\\bTimeZoneInfo\\.FindSystemTimeZoneById\\(");

    @Override
    public void look(Move move, Found found) {
        Stage last = move.result().get(0);
        boolean concerned = move.imageAfter(last)
                .filter(image -> IMAGE.matcher(image).matches() && !image.endsWith("-extra"))
                .isPresent();
        boolean set = move.variable(last, SETTING).isPresent()
                || DotnetProjects.of(move)
                        .anyMatch(project -> INVARIANT.matcher(project.text()).find());
        if (concerned && !set) {
            look(last, move, found);
        }
    }

    private static void look(Stage last, Move move, Found found) {
        Optional<Place> client = DotnetProjects.of(move)
                .flatMap(project -> CLIENT.matcher(project.text())
                        .results()
                        .map(match -> Place.of(project, new Span(match.start(), match.end()))))
                .findFirst();
        String image = move.imageAfter(last).orElse("");
        if (client.isPresent()) {
            found.add(
                    "dotnet-globalization",
                    client.get(),
                    "the client of SQL Server does not connect in the invariant mode of " + image);
        } else {
            Sighting.copied(move, ".*\\.(?:cs|fs|vb|cshtml|razor)", CODE)
                    .ifPresent(seen -> found.add(
                            "dotnet-globalization",
                            seen.place(),
                            seen.text() + seen.more() + " asks for data that " + image + " has not"));
        }
    }
}
