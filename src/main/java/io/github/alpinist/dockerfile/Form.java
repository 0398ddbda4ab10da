package io.github.alpinist.dockerfile;

/** How an instruction's arguments are written. */
public enum Form {
    /** Plain text, which a shell or Docker itself splits into words. */
    SHELL,
    /** A JSON array of strings. */
    EXEC
}
