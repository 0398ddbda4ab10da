package io.github.alpinist.risk;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files that name an allocator or another library to preload by its place on Debian. */
final class PreloadedLibraries implements RiskCheck {
    private static final String FILES =
            ".*\\.(?:sh|bash|py|rb|js|ts|conf|ini|env|service|json|ya?ml)|[\\w.-]*entrypoint[\\w.-]*"
                    + "|run|start[\\w.-]*|Procfile|\\.env|docker-[\\w-]+";
    private static final Pattern PATH = Pattern.compile(
            "/usr/lib/(?:[\\w%*?$(){}]*-linux-gnu\\w*|\\*|\\$\\([\\w -]+\\)[\\w-]*)/lib(?:jemalloc|tcmalloc\\w*|mimalloc|faketime|eatmydata)[\\w.*?-]*");

    @Override
    public void look(Move move, Found found) {
        Sighting.copied(move, FILES, PATH)
                .or(() -> inDockerfile(move))
                .ifPresent(seen -> found.add("preloaded-library", seen.place(), seen.text() + seen.more()));
    }

    /** Where a command makes up the folder; the conversion sees to whole paths. */
    private static Optional<Sighting> inDockerfile(Move move) {
        return Sighting.first(move.dockerfile().source(), PATH)
                .filter(seen ->
                        seen.text().contains("$(") && move.conversion().text().contains(seen.text()))
                .filter(seen -> move.stages()
                        .flatMap(stage -> stage.instructions().stream())
                        .anyMatch(instruction -> instruction.span().start()
                                        <= seen.match().start()
                                && seen.match().end() <= instruction.span().end()));
    }
}
