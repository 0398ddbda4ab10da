package io.github.alpinist.prune;

import java.util.Optional;

/**
 * One path of an image.
 *
 * @param path absolute, without {@code .}, {@code ..} or a slash at its end
 * @param type what stands there
 * @param mode permission bits with set-uid, set-gid and sticky, such as 0755
 * @param uid numeric owner
 * @param gid numeric group
 * @param size bytes of a regular file's contents, 0 for anything else
 * @param link target as written, of a symbolic link; for a regular file that is a hard link, the path that holds its
 *     bytes; else empty
 * @param content what was learned of a regular file's bytes; empty for anything else
 * @param layer which layer brought it, from 0
 */
public record FileEntry(
        String path,
        FileType type,
        int mode,
        long uid,
        long gid,
        long size,
        String link,
        Optional<Content> content,
        int layer) {
    public boolean isFile() {
        return type == FileType.FILE;
    }

    public boolean isFolder() {
        return type == FileType.FOLDER;
    }

    public boolean isSymlink() {
        return type == FileType.SYMLINK;
    }

    /** A regular file that someone may run. */
    public boolean isExecutable() {
        return isFile() && (mode & 0111) != 0;
    }

    FileEntry withoutMentions() {
        return new FileEntry(path, type, mode, uid, gid, size, link, content.map(Content::withoutMentions), layer);
    }

    /** Bytes that this path adds to the image: those of a hard link count where they were first met. */
    public long bytes() {
        return link.isEmpty() ? size : 0;
    }

    /** Stands for the same thing to a program: type, permissions, owner, link and contents; not the layer. */
    public boolean sameAs(FileEntry other) {
        return type == other.type
                && mode == other.mode
                && uid == other.uid
                && gid == other.gid
                && (type != FileType.SYMLINK || link.equals(other.link))
                && content.map(Content::sums).equals(other.content.map(Content::sums));
    }
}
