package io.github.alpinist.prune;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a pruned Dockerfile must bring about.
 *
 * @param dropped names in the Dockerfile's {@code apk add}s that leave the image
 * @param runtime names that the running program needs in place of them, in the order in which they are written
 * @param added what the build added to its base image beside packages
 * @param changed what the build changed in its base image or in packages that stay
 * @param missingFolders that hold some of these, and that neither the base image has nor a package that stays
 * @param accounts how the run-time stage of a split comes to the users and groups
 * @param staysAtHand whether a command is there without the packages that leave
 * @param sweep the files that leave
 */
record Plan(
        Set<String> dropped,
        List<String> runtime,
        List<FileEntry> added,
        List<FileEntry> changed,
        Set<String> missingFolders,
        Accounts accounts,
        Predicate<String> staysAtHand,
        FileSweep sweep) {
    Plan {
        dropped = Set.copyOf(dropped);
        runtime = List.copyOf(runtime);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        missingFolders = new TreeSet<>(missingFolders);
    }

    /** How users and groups are brought along. */
    enum Accounts {
        /** The build made none. */
        UNCHANGED,
        /** The commands that made them make the same ones again. */
        MADE_AGAIN,
        /** Their files are copied: packages made some too, or commands whose words are known only as they run. */
        COPIED
    }
}
