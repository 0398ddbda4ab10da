package io.github.alpinist.prune;

/**
 * A pruned Dockerfile.
 *
 * @param form how it was pruned
 * @param text the whole file
 */
public record Rewritten(Form form, String text) {
    /** The ways to leave a package out. */
    public enum Form {
        /** The package is not installed at all: no RUN needs it. */
        LEFT_OUT,
        /** Installed and deleted in the one RUN that needs it. */
        VIRTUAL_PACKAGE,
        /** Installed in a build stage, from which the results are copied. */
        SPLIT
    }
}
