package io.github.alpinist.prune;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads the file system of an image: in one pass, with memory bounded by the number of entries, and at most one file
 * at a time in a temporary file.
 */
public final class TreeReader {
    private final KeptTexts kept;

    public TreeReader(KeptTexts kept) {
        this.kept = kept;
    }

    /**
     * Reads a stream as {@code docker export} writes it, to its end; does not close it.
     *
     * @param name the image's, for messages
     * @throws io.github.alpinist.finding.AlpinistException where it is cut off or no tar
     */
    public FileTree export(String name, InputStream tar) {
        FileTreeBuilder tree = new FileTreeBuilder();
        TarTreeReader.readExport(name, tar, tree, kept);
        return tree.build();
    }

    /**
     * Reads a folder that holds a root file system.
     *
     * @throws io.github.alpinist.finding.AlpinistException where it cannot be read
     */
    public FileTree folder(Path root) {
        FileTreeBuilder tree = new FileTreeBuilder();
        FolderTreeReader.read(root, tree, kept);
        return tree.build();
    }
}
