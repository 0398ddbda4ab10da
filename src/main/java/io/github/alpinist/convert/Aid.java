package io.github.alpinist.convert;

/** What a conversion adds for programs that do not work on Alpine without it; none is added unasked. */
public enum Aid {
    /** Alpine's own packages of what a language's package manager installs. */
    DISTRIBUTION_PACKAGES,
    /** The package {@code gcompat}, with which some programs that were linked for glibc start. */
    GCOMPAT
}
