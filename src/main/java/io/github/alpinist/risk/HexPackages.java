package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Packages of Hex that bring programs and libraries for glibc, or none for musl. */
final class HexPackages implements RiskCheck {
    private static final KnownDependencies KNOWN = new KnownDependencies("hex");
    private static final Pattern LOCKED = Pattern.compile("(?m)^[ \\t]*\"(\\w+)\": \\{:hex, :\\w+, \"([^\"]+)\"");
    private static final VersionRange FOR_MUSL = VersionRange.parse(">=0.3.0");
    private static final Pattern TAILWIND = Pattern.compile("config :tailwind,\\s*version: \"3\\.[^\"]*\"");

    @Override
    public void look(Move move, Found found) {
        List<Dependency> locked = move.files().named("mix\\.lock").stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream())
                .flatMap(lock -> in(lock).stream())
                .toList();
        KNOWN.look(locked, found);
        boolean fetches =
                locked.stream().anyMatch(each -> each.name().equals("tailwind") && FOR_MUSL.contains(each.version()));
        if (fetches) {
            Sighting.copied(move, ".*\\.exs", TAILWIND)
                    .ifPresent(seen -> found.add(
                            "beam-tailwind", seen.place(), "Tailwind 3 is asked for, by a tailwind of 0.3 or later"));
        }
    }

    private static List<Dependency> in(Source lock) {
        return LOCKED.matcher(lock.text())
                .results()
                .map(match -> new Dependency(
                        match.group(1), match.group(2), Place.of(lock, new Span(match.start(1), match.end(2)))))
                .toList();
    }
}
