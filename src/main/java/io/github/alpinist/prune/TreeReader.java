package io.github.alpinist.prune;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarFile;

/**
 * Reads the file system of an image: in one pass, with memory bounded by the number of entries, and at most one file
 * at a time in a temporary file.
 */
public final class TreeReader {
    private static final int GZIP = 0x1F8B;

    private final KeptTexts kept;
    private final Set<Fact> facts;

    /** Learns all that there is to know of files. */
    public TreeReader(KeptTexts kept) {
        this(kept, EnumSet.allOf(Fact.class));
    }

    /** @param facts what to learn of files beyond what is always learned */
    public TreeReader(KeptTexts kept, Set<Fact> facts) {
        this.kept = kept;
        this.facts = facts;
    }

    /**
     * Reads a stream as {@code docker export} writes it, to its end; does not close it.
     *
     * @param name the image's, for messages
     * @throws AlpinistException where it is cut off or no tar
     */
    public FileTree export(String name, InputStream tar) {
        FileTreeBuilder tree = new FileTreeBuilder();
        new TarTreeReader(tree, kept, facts).readExport(name, tar);
        return tree.build();
    }

    /**
     * Reads a folder that holds a root file system.
     *
     * @throws AlpinistException where it cannot be read
     */
    public FileTree folder(Path root) {
        FileTreeBuilder tree = new FileTreeBuilder();
        FolderTreeReader.read(root, tree, kept, facts);
        return tree.build();
    }

    /**
     * Reads a file: an image archive ({@code docker save}, or an OCI layout in a tar), or a file system as a tar, the
     * latter compressed with gzip or not.
     *
     * @throws AlpinistException where it is neither, or cannot be read
     */
    public SavedImage file(Path file) {
        String name = file.toString();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(2);
            boolean compressed = (bytes.read() << 8 | bytes.read()) == GZIP;
            bytes.reset();
            if (compressed) {
                return SavedImage.of(fileSystem(name, new GZIPInputStream(bytes)));
            }
            try (TarFile tar = open(file)) {
                ImageArchiveReader archive = new ImageArchiveReader(name, tar, kept, facts);
                return archive.isImage() ? archive.read() : SavedImage.of(export(name, bytes));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The file " + name + " cannot be read: " + e.getMessage(),
                    "Give an image archive or a file system as a tar.",
                    e);
        }
    }

    /** The library reads headers that are followed by headers by calling itself. */
    private static TarFile open(Path file) throws IOException {
        try {
            return new TarFile(file);
        } catch (StackOverflowError e) {
            throw new IOException("the headers of an entry are too long", e);
        }
    }

    private FileTree fileSystem(String name, InputStream tar) {
        FileTree tree = export(name, tar);
        if (tree.entry("/manifest.json").isPresent()
                || tree.entry("/oci-layout").isPresent()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The image archive " + name + " is compressed as a whole, so its layers cannot be found.",
                    "Uncompress it with gunzip first.");
        }
        return tree;
    }
}
