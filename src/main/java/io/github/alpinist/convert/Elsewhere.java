package io.github.alpinist.convert;

import io.github.alpinist.finding.Place;
import java.util.Optional;
import java.util.Set;

/** What else in a repository uses a script of the build context, and would see a change of it. */
public interface Elsewhere {
    /** Nobody is known to use any. */
    Elsewhere NONE = (path, changed) -> Optional.empty();

    /**
     * Where a script is used beside the Dockerfile that is converted.
     *
     * @param path in the build context
     * @param changed paths of the scripts that are converted; one of them may use another
     */
    Optional<Place> use(String path, Set<String> changed);
}
