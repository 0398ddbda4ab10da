package io.github.alpinist.prune;

import java.util.List;

/**
 * An image out of a file.
 *
 * @param tree its files, all layers put together
 * @param config how it is run; empty for a file system without an image around it
 * @param layers how many layers it has
 * @param steps what made it, by its history; empty where that does not fit its layers
 */
public record SavedImage(FileTree tree, RuntimeConfig config, int layers, List<Step> steps) {
    public SavedImage {
        steps = List.copyOf(steps);
    }

    /** A file system alone. */
    static SavedImage of(FileTree tree) {
        return new SavedImage(tree, RuntimeConfig.empty(), 1, List.of());
    }

    /**
     * A step of the builds that made an image and its bases.
     *
     * @param keyword of its instruction, such as {@code RUN}
     * @param layers how many layers there were before it
     * @param madeLayer whether it made one
     */
    public record Step(String keyword, int layers, boolean madeLayer) {}
}
