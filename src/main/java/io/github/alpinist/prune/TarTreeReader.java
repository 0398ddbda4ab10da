package io.github.alpinist.prune;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.tar.BoundedTar;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Reads tar streams into a tree, each in one pass. */
final class TarTreeReader {
    private static final int BUFFER = 1 << 16;

    private final FileTreeBuilder tree;
    private final KeptTexts kept;
    private final ContentReader contents;

    TarTreeReader(FileTreeBuilder tree, KeptTexts kept, Set<Fact> facts) {
        this.tree = tree;
        this.kept = kept;
        this.contents = new ContentReader(facts);
    }

    /** Reads a whole file system, as {@code docker export} writes it. */
    void readExport(String name, InputStream tar) {
        read(name, tar, false);
    }

    /** Reads one layer, whose whiteouts delete what lower layers brought. */
    void readLayer(String name, InputStream tar) {
        read(name, tar, true);
    }

    private void read(String name, InputStream stream, boolean layered) {
        try {
            BoundedTar tar = new BoundedTar(new BufferedInputStream(stream, BUFFER));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Optional<String> path = tree.place(entry.getName());
                if (path.isPresent() && !(layered && tree.whiteout(path.get()))) {
                    add(entry, path.get(), tar);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The file system of " + name + " cannot be read as a tar stream: " + e.getMessage(),
                    "Export or save the image again; the stream may have been cut off.",
                    e);
        }
    }

    private void add(TarArchiveEntry entry, String path, InputStream bytes) throws IOException {
        if (entry.isLink()) {
            addHardLink(entry, path);
        } else if (entry.isSymbolicLink()) {
            addSymlink(entry, path);
        } else if (entry.isDirectory()) {
            tree.add(entry(entry, path, FileType.FOLDER, 0, "", Optional.empty()));
        } else if (entry.isFile()) {
            addFile(entry, path, bytes);
        } else {
            tree.add(entry(entry, path, FileType.SPECIAL, 0, "", Optional.empty()));
        }
    }

    private void addFile(TarArchiveEntry entry, String path, InputStream bytes) throws IOException {
        long size = entry.getRealSize();
        ContentReader.Read read = contents.read(path, bytes, size, kept.wants(path, size));
        tree.add(entry(entry, path, FileType.FILE, size, "", Optional.of(read.content())));
        read.text().ifPresent(text -> tree.keepText(path, text));
    }

    private void addSymlink(TarArchiveEntry entry, String path) {
        if (entry.getLinkName().length() > ImagePath.LONGEST) {
            tree.refuse(path, "its link is too long");
        } else {
            tree.add(entry(entry, path, FileType.SYMLINK, 0, entry.getLinkName(), Optional.empty()));
        }
    }

    private void addHardLink(TarArchiveEntry entry, String path) {
        Optional<FileEntry> target =
                tree.place(entry.getLinkName()).flatMap(tree::entry).filter(found -> !found.isFolder());
        if (target.isEmpty()) {
            tree.refuse(path, "it is a hard link to " + entry.getLinkName() + ", which is no file before it");
        } else if (!path.equals(target.get().path())) {
            tree.add(HardLinks.link(target.get(), path, tree.layer()));
        }
    }

    private FileEntry entry(
            TarArchiveEntry entry, String path, FileType type, long size, String link, Optional<Content> content) {
        return new FileEntry(
                path,
                type,
                entry.getMode() & 07777,
                entry.getLongUserId(),
                entry.getLongGroupId(),
                size,
                link,
                content,
                tree.layer());
    }
}
