package io.github.alpinist.elf;

/** The C library that a file was linked for. */
public enum Libc {
    MUSL,
    GLIBC,
    /** Another one, such as bionic or uClibc. */
    OTHER,
    /** It needs none: a static program, or code for something else than a Unix process. */
    NONE,
    /** It names no C library; the program that loads it decides. */
    UNKNOWN
}
