package io.github.alpinist.prune;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a folder as an image's root; stays on its file system, follows no link and opens regular files only. */
final class FolderTreeReader extends SimpleFileVisitor<Path> {
    private final Path root;
    private final long device;
    private final FileTreeBuilder tree;
    private final KeptTexts kept;
    private final ContentReader contents;
    private final Map<Long, String> firstPaths = new HashMap<>();

    private FolderTreeReader(Path root, FileTreeBuilder tree, KeptTexts kept, Set<Fact> facts) throws IOException {
        this.root = root;
        this.tree = tree;
        this.kept = kept;
        this.contents = new ContentReader(facts);
        this.device = number(unix(root), "dev");
    }

    static void read(Path root, FileTreeBuilder tree, KeptTexts kept, Set<Fact> facts) {
        try {
            Files.walkFileTree(root, new FolderTreeReader(root, tree, kept, facts));
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The folder " + root + " cannot be read: " + e.getMessage(),
                    "Give a folder that holds an image's root file system and that you may read.",
                    e);
        }
    }

    private static Map<String, Object> unix(Path path) throws IOException {
        return Files.readAttributes(path, "unix:mode,uid,gid,dev,ino,nlink", LinkOption.NOFOLLOW_LINKS);
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        Map<String, Object> unix = unix(folder);
        if (number(unix, "dev") != device) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        tree.add(entry(path(folder), FileType.FOLDER, unix, 0, "", Optional.empty()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Map<String, Object> unix = unix(file);
        String path = path(file);
        if (attributes.isSymbolicLink()) {
            String target = Files.readSymbolicLink(file).toString();
            tree.add(entry(path, FileType.SYMLINK, unix, 0, target, Optional.empty()));
        } else if (!attributes.isRegularFile()) {
            tree.add(entry(path, FileType.SPECIAL, unix, 0, "", Optional.empty()));
        } else {
            addFile(file, path, unix, attributes.size());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        tree.refuse(path(file), "it cannot be read: " + failure.getMessage());
        return FileVisitResult.CONTINUE;
    }

    private void addFile(Path file, String path, Map<String, Object> unix, long size) throws IOException {
        Optional<FileEntry> first = Optional.ofNullable(firstPaths.get(number(unix, "ino")))
                .filter(known -> number(unix, "nlink") > 1)
                .flatMap(tree::entry);
        if (first.isPresent()) {
            tree.add(HardLinks.link(first.get(), path, tree.layer()));
            return;
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            ContentReader.Read read = contents.read(path, bytes, size, kept.wants(path, size));
            tree.add(entry(path, FileType.FILE, unix, size, "", Optional.of(read.content())));
            read.text().ifPresent(text -> tree.keepText(path, text));
            if (number(unix, "nlink") > 1) {
                firstPaths.put(number(unix, "ino"), path);
            }
        } catch (AccessDeniedException e) {
            tree.refuse(path, "it cannot be read: permission denied");
        }
    }

    private String path(Path file) {
        return ImagePath.normalise(root.relativize(file).toString()).orElse(ImagePath.ROOT);
    }

    private FileEntry entry(
            String path, FileType type, Map<String, Object> unix, long size, String link, Optional<Content> content) {
        int mode = (int) number(unix, "mode") & 07777;
        return new FileEntry(
                path, type, mode, number(unix, "uid"), number(unix, "gid"), size, link, content, tree.layer());
    }
}
