package io.github.alpinist.prune;

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

    private final NavigableMap<String, FileEntry> entries = new TreeMap<>();
    private final Map<String, byte[]> texts = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private long textBytes;
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
        FileEntry folder = entries.get(parent);
        if (folder == null) {
            return place(parent).map(real -> {
                entries.putIfAbsent(real, folder(real));
                return ImagePath.child(real, ImagePath.name(path));
            });
        }
        if (folder.isFolder()) {
            return Optional.of(path);
        }
        Optional<String> real = view().realPath(parent).filter(at -> isFolder(at));
        if (real.isEmpty()) {
            refuse(path, "what should be its folder is none");
        }
        return real.map(at -> ImagePath.child(at, ImagePath.name(path)));
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
        FileEntry before = entries.put(entry.path(), entry);
        texts.remove(entry.path());
        if (before != null && before.isFolder() && !entry.isFolder()) {
            FileTree.below(entries, entry.path()).clear();
            texts.keySet().removeIf(path -> ImagePath.isWithin(path, entry.path()));
        }
    }

    /** Keeps a text, as long as all of them together are no more than a real image has. */
    void keepText(String path, byte[] text) {
        if (textBytes + text.length > MOST_TEXT) {
            refuse(path, "its text is not read: the image has too many");
            return;
        }
        textBytes += text.length;
        texts.put(path, text);
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
        if (entry != null && entry.layer() < layer && !path.equals(ImagePath.ROOT)) {
            entries.remove(path);
            texts.remove(path);
        }
    }

    private void removeBelow(String folder) {
        FileTree.below(entries, folder).values().removeIf(entry -> {
            boolean lower = entry.layer() < layer;
            if (lower) {
                texts.remove(entry.path());
            }
            return lower;
        });
    }

    FileTree build() {
        return new FileTree(entries, texts, refused);
    }
}
