package io.github.alpinist.prune;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The file system of an image: what stands at each path, without the bytes. */
public final class FileTree {
    /** As many as Linux follows. */
    private static final int MOST_LINKS = 40;

    private final NavigableMap<String, FileEntry> entries;
    private final Map<String, byte[]> texts;
    private final List<String> refused;

    FileTree(NavigableMap<String, FileEntry> entries, Map<String, byte[]> texts, List<String> refused) {
        this.entries = Collections.unmodifiableNavigableMap(entries);
        this.texts = Map.copyOf(texts);
        this.refused = List.copyOf(refused);
    }

    /** An image without a file, such as {@code scratch}. */
    public static FileTree empty() {
        return new FileTree(new TreeMap<>(), Map.of(), List.of());
    }

    /** All entries, sorted by path. */
    public Collection<FileEntry> entries() {
        return entries.values();
    }

    /** What stands at a path itself; a symbolic link is not followed, nor are those on the way. */
    public Optional<FileEntry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** What stands at a path once all links are followed. */
    public Optional<FileEntry> resolve(String path) {
        return realPath(path).flatMap(this::entry);
    }

    /**
     * The path without symbolic links, as the kernel finds it for a process whose root this is: no link leads out.
     * Empty where nothing is there, or the links have no end.
     */
    public Optional<String> realPath(String path) {
        Deque<String> walk = new ArrayDeque<>();
        ImagePath.prepend(walk, path);
        String at = ImagePath.ROOT;
        int links = 0;
        while (!walk.isEmpty()) {
            String name = walk.removeFirst();
            String next = name.equals("..") ? ImagePath.parent(at) : ImagePath.child(at, name);
            FileEntry entry = entries.get(next);
            if (entry == null && !next.equals(ImagePath.ROOT)) {
                return Optional.empty();
            }
            if (entry == null || !entry.isSymlink()) {
                at = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                return Optional.empty();
            }
            ImagePath.prepend(walk, entry.link());
            at = entry.link().startsWith("/") ? ImagePath.ROOT : at;
        }
        return Optional.of(at);
    }

    /** Entries below a folder at any depth, without the folder, sorted by path. */
    public Collection<FileEntry> below(String folder) {
        return below(entries, folder).values();
    }

    /** Entries whose paths begin with a text, sorted by path. */
    Collection<FileEntry> startingWith(String beginning) {
        return entries.subMap(beginning, true, beginning + Character.MAX_VALUE, false)
                .values();
    }

    static NavigableMap<String, FileEntry> below(NavigableMap<String, FileEntry> entries, String folder) {
        String from = folder.equals(ImagePath.ROOT) ? ImagePath.ROOT : folder + "/";
        return entries.subMap(from, false, from.substring(0, from.length() - 1) + "0", false);
    }

    /** A text that was kept, with links followed; empty where the file is missing or was not asked for. */
    public Optional<String> text(String path) {
        return realPath(path)
                .flatMap(real -> Optional.ofNullable(texts.get(real)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Paths of the texts that were kept. */
    public Collection<String> textPaths() {
        return texts.keySet();
    }

    /** Entries that were left out, each with the reason: paths that leave the root, links to nothing. */
    public List<String> refused() {
        return refused;
    }

    /** Bytes of all regular files, each once. */
    public long bytes() {
        return entries.values().stream().mapToLong(FileEntry::bytes).sum();
    }
}
