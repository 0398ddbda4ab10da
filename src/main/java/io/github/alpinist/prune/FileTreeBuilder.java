package io.github.alpinist.prune;

import io.github.alpinist.scripts.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Puts entries together to a tree, layer over layer, as an engine would on disk. */
final class FileTreeBuilder {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";
    /** Reserved for the union file system's own use. */
    private static final String RESERVED = ".wh..wh.";
    /** More are counted, not kept: a hostile archive must not fill the memory with complaints. */
    private static final int MOST_REFUSALS = 1000;

    private static final long MOST_TEXT = 128L << 20;
    /** Characters of the paths of folders that archives leave out: some 200,000 folders. */
    private static final int MOST_IMPLIED = 16 << 20;
    /** In characters, of all names that the files of an image mention. */
    private static final long MOST_MENTIONED = 16L << 20;

    private final NavigableMap<String, FileEntry> entries = new TreeMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private long textBytes;
    private int impliedLeft = MOST_IMPLIED;
    private long mentioned;
    private int layer;

    FileTreeBuilder() {
        entries.put(ImagePath.ROOT, folder(ImagePath.ROOT));
    }

    int layer() {
        return layer;
    }

    void nextLayer() {
        layer++;
    }

    void refuse(String path, String reason) {
        if (refused.size() < MOST_REFUSALS) {
            refused.add(path + ": " + reason);
        }
    }

    /** The path at which an archive's entry comes to stand: links in its folder's path are followed. */
    Optional<String> place(String name) {
        Optional<String> path = ImagePath.normalise(name);
        if (path.isEmpty()) {
            refuse(name, "it leaves the image's root or is too long");
            return path;
        }
        return path.get().equals(ImagePath.ROOT) ? path : placeInFolder(path.get());
    }

    private Optional<String> placeInFolder(String path) {
        String parent = ImagePath.parent(path);
        Optional<String> placed = (isFolder(parent) ? Optional.of(parent) : realFolder(parent))
                .map(folder -> ImagePath.child(folder, ImagePath.name(path)))
                .filter(real -> real.length() <= ImagePath.LONGEST);
        if (placed.isEmpty()) {
            refuse(path, "what should be its folder is none, or too deep");
        }
        return placed;
    }

    /** The folder at a path without links; folders that the archive leaves out are made. */
    private Optional<String> realFolder(String path) {
        String at = ImagePath.ROOT;
        for (String name : path.substring(1).split("/", -1)) {
            String next = ImagePath.child(at, name);
            if (!entries.containsKey(next) && !imply(next)) {
                return Optional.empty();
            }
            Optional<String> real =
                    isFolder(next) ? Optional.of(next) : view().realPath(next).filter(this::isFolder);
            if (real.isEmpty()) {
                return real;
            }
            at = real.get();
        }
        return Optional.of(at);
    }

    /** Makes a folder; a few bytes of an archive may ask for thousands of them, so that there is a bound. */
    private boolean imply(String path) {
        impliedLeft -= path.length();
        if (impliedLeft < 0) {
            return false;
        }
        entries.put(path, folder(path));
        return true;
    }

    private boolean isFolder(String path) {
        FileEntry entry = entries.get(path);
        return entry != null && entry.isFolder();
    }

    private FileTree view() {
        return new FileTree(entries, Map.of(), List.of());
    }

    private FileEntry folder(String path) {
        return new FileEntry(path, FileType.FOLDER, 0755, 0, 0, 0, "", Optional.empty(), layer);
    }

    Optional<FileEntry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Puts an entry in place of what stood there; a folder over a folder keeps what is in it. */
    void add(FileEntry entry) {
        if (entry.path().equals(ImagePath.ROOT) && !entry.isFolder()) {
            refuse(entry.path(), "the root is a folder");
            return;
        }
        FileEntry before = entries.put(entry.path(), bounded(entry));
        dropText(entry.path());
        if (before != null && before.isFolder() && !entry.isFolder()) {
            NavigableMap<String, FileEntry> below = FileTree.below(entries, entry.path());
            below.keySet().forEach(this::dropText);
            below.clear();
        }
    }

    private FileEntry bounded(FileEntry entry) {
        List<Mention> mentions = entry.content().map(Content::mentions).orElse(List.of());
        long length = mentions.stream().mapToLong(Mention::length).sum();
        if (!entry.link().isEmpty() || mentioned + length <= MOST_MENTIONED) {
            mentioned += entry.link().isEmpty() ? length : 0;
            return entry;
        }
        refuse(entry.path(), "what it names is not kept: the image's files name too much");
        return entry.withoutMentions();
    }

    /** Keeps a file's text, as long as all of them together are no more than a real image has. */
    void keepText(String path, byte[] text) {
        if (entry(path).filter(FileEntry::isFile).isEmpty()) {
            return;
        }
        if (textBytes + text.length > MOST_TEXT) {
            refuse(path, "its text is not read: the image has too many");
            return;
        }
        textBytes += text.length;
        texts.put(path, text);
    }

    private void dropText(String path) {
        byte[] dropped = texts.remove(path);
        textBytes -= dropped == null ? 0 : dropped.length;
    }

    /** Applies a whiteout, where the path is one: what lower layers have there disappears. */
    boolean whiteout(String path) {
        String name = ImagePath.name(path);
        String folder = ImagePath.parent(path);
        if (name.equals(OPAQUE)) {
            removeBelow(folder);
            return true;
        }
        if (name.startsWith(RESERVED)) {
            return true;
        }
        if (name.startsWith(WHITEOUT)) {
            remove(ImagePath.child(folder, name.substring(WHITEOUT.length())));
            return true;
        }
        return false;
    }

    private void remove(String path) {
        removeBelow(path);
        FileEntry entry = entries.get(path);
        if (entry != null && !path.equals(ImagePath.ROOT) && isGone(entry)) {
            entries.remove(path);
            dropText(path);
        }
    }

    /** Deepest first, since a folder stays for what this layer brings into it. */
    private void removeBelow(String folder) {
        FileTree.below(entries, folder).descendingMap().values().removeIf(entry -> {
            boolean gone = isGone(entry);
            if (gone) {
                dropText(entry.path());
            }
            return gone;
        });
    }

    private boolean isGone(FileEntry entry) {
        return entry.layer() < layer
                && !(entry.isFolder() && !FileTree.below(entries, entry.path()).isEmpty());
    }

    FileTree build() {
        return new FileTree(entries, texts, refused);
    }
}
