package io.github.alpinist.convert;

import java.util.Optional;
import java.util.Set;

/** What else in a repository uses a script of the build context, and would see a change of it. */
public interface Elsewhere {
    /** Nobody is known to use any. */
    Elsewhere NONE = (path, changed) -> Optional.empty();

    /**
     * Why a script must stay as it is: what uses it beside the Dockerfile that is converted, to follow "because".
     *
     * @param path in the build context
     * @param changed paths of the scripts that are converted; one of them may use another
     */
    Optional<String> use(String path, Set<String> changed);
}
