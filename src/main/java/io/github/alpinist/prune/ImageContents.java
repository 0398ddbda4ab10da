package io.github.alpinist.prune;

/**
 * An image's files and who owns them.
 *
 * @param tree the files
 * @param ownership the packages, from the databases among the files
 */
public record ImageContents(FileTree tree, Ownership ownership) {
    public static ImageContents of(FileTree tree) {
        return new ImageContents(tree, Ownership.of(tree));
    }

    /** An image without a file, such as {@code scratch}. */
    public static ImageContents empty() {
        return of(FileTree.empty());
    }

    /** No package shipped the file at a path. */
    public boolean isUnowned(String path) {
        return ownership.owner(path).isEmpty();
    }
}
