package io.github.alpinist.prune;

/**
 * An image out of a file.
 *
 * @param tree its files, all layers put together
 * @param config how it is run; empty for a file system without an image around it
 * @param layers how many layers it has
 */
public record SavedImage(FileTree tree, RuntimeConfig config, int layers) {}
