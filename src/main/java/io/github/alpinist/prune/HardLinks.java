package io.github.alpinist.prune;

/** Further names of a file. */
final class HardLinks {
    private HardLinks() {}

    /** The same file at another path; a link to a symbolic link is a second symbolic link. */
    static FileEntry link(FileEntry target, String path, int layer) {
        String first = target.isSymlink() || !target.link().isEmpty() ? target.link() : target.path();
        return new FileEntry(
                path,
                target.type(),
                target.mode(),
                target.uid(),
                target.gid(),
                target.size(),
                first,
                target.content(),
                layer);
    }
}
