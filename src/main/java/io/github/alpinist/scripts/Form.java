package io.github.alpinist.scripts;

/** How a function takes what it starts or opens. */
enum Form {
    /** One text for a shell. */
    SHELL,
    /** A command and its arguments, or one text for a shell. */
    COMMAND,
    /** Like {@link #COMMAND}, after an argument that says how to wait. */
    COMMAND_AFTER_MODE,
    /** A file of a library. */
    LIBRARY,
    /** A library's name without {@code lib} and {@code .so}. */
    LIBRARY_NAME
}
