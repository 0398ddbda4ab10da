package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prisma schemas whose generators name engines for glibc, and none that runs on musl. */
final class PrismaEngines implements RiskCheck {
    private static final Pattern GENERATOR = Pattern.compile("(?m)^[ \\t]*+generator[ \\t]+\\w+[ \\t]*\\{([^{}]*+)}");
    private static final Pattern TARGETS = Pattern.compile("\\bbinaryTargets\\s*=\\s*\\[([^\\]]*)]");
    private static final Pattern WITHOUT_ENGINE =
            Pattern.compile("\\bengineType\\s*=\\s*\"client\"|\\bprovider\\s*=\\s*\"prisma-client\"");

    @Override
    public void look(Move move, Found found) {
        move.files().named(".*\\.prisma").stream()
                .filter(move.copied())
                .flatMap(path -> move.files().text(path).stream())
                .forEach(schema -> GENERATOR
                        .matcher(schema.text())
                        .results()
                        .forEach(generator -> look(schema, generator, found)));
    }

    private static void look(Source schema, MatchResult generator, Found found) {
        String text = generator.group(1);
        Matcher targets = TARGETS.matcher(text);
        if (targets.find() && !WITHOUT_ENGINE.matcher(text).find() && !runs(targets.group(1))) {
            int start = generator.start(1) + targets.start();
            Place place =
                    Place.of(schema, new Span(start, start + targets.group().length()));
            found.add(
                    "prisma-engine",
                    place,
                    "the generator names " + targets.group(1).strip());
        }
    }

    /** The engine for the machine that generates is one for musl once that stage has moved. */
    private static boolean runs(String targets) {
        return List.of("native", "musl").stream().anyMatch(targets::contains);
    }
}
