package io.github.alpinist.prune;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a pruned Dockerfile must bring about.
 *
 * @param dropped names in the Dockerfile's {@code apk add}s that leave the image
 * @param runtime names that the running program needs in place of them, in the order in which they are written
 * @param added what the build added to its base image beside packages
 * @param changed what the build changed in its base image or in packages
 * @param usersChanged whether the build made users or groups
 * @param staysAtHand whether a command is there without the packages that leave
 */
record Plan(
        Set<String> dropped,
        List<String> runtime,
        List<FileEntry> added,
        List<FileEntry> changed,
        boolean usersChanged,
        Predicate<String> staysAtHand) {
    Plan {
        dropped = Set.copyOf(dropped);
        runtime = List.copyOf(runtime);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }
}
