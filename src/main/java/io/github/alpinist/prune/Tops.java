package io.github.alpinist.prune;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Paths that stand for themselves and for all that is below them. */
final class Tops {
    private final Set<String> paths;

    Tops(Collection<String> paths) {
        this.paths = new LinkedHashSet<>(paths);
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    /** Whether a path is itself one of them. */
    boolean contains(String path) {
        return paths.contains(path);
    }

    /** The one that a path is or stands below. */
    Optional<String> over(String path) {
        String at = path;
        while (!paths.contains(at) && !at.equals(ImagePath.ROOT)) {
            at = ImagePath.parent(at);
        }
        return paths.contains(at) ? Optional.of(at) : Optional.empty();
    }
}
