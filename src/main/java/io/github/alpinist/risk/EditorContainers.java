package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Containers that editors develop in and that are built from the same Dockerfile. */
final class EditorContainers implements RiskCheck {
    private static final Pattern DOCKERFILE = Pattern.compile("(?i)\"dockerfile\"\\s*:\\s*\"([^\"]+)\"");

    @Override
    public void look(Move move, Found found) {
        move
                .files()
                .matching(path ->
                        path.matches("(?:.*/)?\\.devcontainer(?:/.*)?/?devcontainer\\.json|\\.devcontainer\\.json"))
                .stream()
                .flatMap(path -> move.files().text(path).stream())
                .forEach(source -> look(source, move, found));
    }

    private static void look(Source source, Move move, Found found) {
        Matcher matcher = DOCKERFILE.matcher(source.text());
        if (matcher.find() && isThis(source.name(), matcher.group(1), move)) {
            found.add(
                    "editor-container",
                    Place.of(source, new Span(matcher.start(), matcher.end())),
                    "the container for development is built from "
                            + move.dockerfile().source().name());
        }
    }

    private static boolean isThis(String configuration, String path, Move move) {
        try {
            String resolved = Path.of("/" + configuration)
                    .resolveSibling(path)
                    .normalize()
                    .toString();
            return resolved.equals("/" + move.dockerfile().source().name());
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
