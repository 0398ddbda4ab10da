package io.github.alpinist.prune;

/** What is learned of a file's bytes only where it is asked for, because it costs time at every byte. */
public enum Fact {
    /** The sums by which files are compared with each other and with apk's database. */
    SUMS,
    /** What compiled programs and texts name: other programs, libraries, paths; and the texts of shell scripts. */
    MENTIONS
}
