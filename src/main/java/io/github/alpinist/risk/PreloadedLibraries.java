package io.github.alpinist.risk;

import java.util.regex.Pattern;

/** Files that name an allocator or another library to preload by its place on Debian; Dockerfiles are converted. */
final class PreloadedLibraries implements RiskCheck {
    private static final String FILES =
            ".*\\.(?:sh|bash|py|rb|js|ts|conf|ini|env|service|json|ya?ml)|[\\w.-]*entrypoint[\\w.-]*"
                    + "|run|start[\\w.-]*|Procfile|\\.env|docker-[\\w-]+";
    private static final Pattern PATH = Pattern.compile(
            "/usr/lib/(?:[\\w%*?$(){}]*-linux-gnu\\w*|\\*|\\$\\([\\w -]+\\)[\\w-]*)/lib(?:jemalloc|tcmalloc\\w*|mimalloc|faketime|eatmydata)[\\w.*?-]*");

    @Override
    public void look(Move move, Found found) {
        Sighting.copied(move, FILES, PATH)
                .ifPresent(seen -> found.add("preloaded-library", seen.place(), seen.text() + seen.more()));
    }
}
