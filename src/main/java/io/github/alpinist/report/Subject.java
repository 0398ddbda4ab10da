package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * What was migrated, and on what.
 *
 * @param repository name of the repository's folder
 * @param dockerfile path relative to the repository
 * @param platform such as {@code linux/amd64}
 * @param alpineRelease such as {@code 3.20}; absent where the run stopped before one was chosen
 * @param engine name and version of the container engine; absent where none was used
 * @param bases the base images of the builds
 */
public record Subject(
        String repository,
        String dockerfile,
        String platform,
        Optional<String> alpineRelease,
        Optional<String> engine,
        List<BaseImage> bases) {
    public Subject {
        bases = List.copyOf(bases);
    }
}
