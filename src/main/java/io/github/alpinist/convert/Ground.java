package io.github.alpinist.convert;

/** What a stage stands on. */
enum Ground {
    /** Debian or Ubuntu, and there is an Alpine variant. */
    DEBIAN,
    /** Debian or Ubuntu, as far as its commands tell; which image takes its place is not known. */
    LIKELY_DEBIAN,
    /** Alpine already. */
    ALPINE,
    /** Neither: another distribution, or none. */
    FOREIGN,
    /** Nothing tells. */
    UNKNOWN;

    /** Whether its instructions are converted. */
    boolean converts() {
        return this == DEBIAN || this == LIKELY_DEBIAN;
    }
}
