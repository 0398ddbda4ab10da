package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every tree, whatever it was read from. */
final class TreeInvariants {
    private TreeInvariants() {}

    static void check(FileTree tree) {
        tree.entries().forEach(entry -> check(entry, tree));
        tree.textPaths().forEach(path -> assertThat(tree.entry(path)).get().matches(FileEntry::isFile));
        Ownership.of(tree).packageNames();
        assertThat(tree.bytes()).isNotNegative();
    }

    private static void check(FileEntry entry, FileTree tree) {
        String path = entry.path();
        assertThat(ImagePath.normalise(path)).contains(path);
        assertThat(tree.entry(ImagePath.parent(path)))
                .as("the folder of %s", path)
                .get()
                .matches(FileEntry::isFolder);
        tree.resolve(path).ifPresent(real -> assertThat(real.isSymlink()).isFalse());
        assertThat(entry.content().isPresent()).isEqualTo(entry.isFile());
    }
}
