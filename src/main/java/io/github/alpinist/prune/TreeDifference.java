package io.github.alpinist.prune;

import java.util.List;
import java.util.Map;

/**
 * What a build changed in its base image beside packages.
 *
 * @param added what no package owns and the base does not have, sorted by path
 * @param changed what no package owns and the base has otherwise, sorted by path
 * @param modified what a package owns and is not as the package shipped it, nor as the base has it, sorted by path
 * @param removed what the base has and the image has not, the topmost paths only, sorted
 * @param excluded paths among these that are no part of what was built, by reason
 */
public record TreeDifference(
        List<FileEntry> added,
        List<FileEntry> changed,
        List<FileEntry> modified,
        List<String> removed,
        Map<Exclusion, List<String>> excluded) {
    public TreeDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        modified = List.copyOf(modified);
        removed = List.copyOf(removed);
        excluded = Map.copyOf(excluded);
    }

    /** Compares a built image with the one that it stands on. */
    public static TreeDifference between(FileTree base, ImageContents image) {
        return new TreeComparison(base, image).compare();
    }

    /** The build, or a package's script, made users or groups. */
    public boolean usersChanged() {
        return excluded.containsKey(Exclusion.ACCOUNTS);
    }
}
