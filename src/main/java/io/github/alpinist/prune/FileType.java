package io.github.alpinist.prune;

/** What stands at a path of an image. */
public enum FileType {
    FILE,
    FOLDER,
    SYMLINK,
    /** A device, a pipe or a socket. */
    SPECIAL
}
