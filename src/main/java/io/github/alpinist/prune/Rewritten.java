package io.github.alpinist.prune;

import java.util.List;

/**
 * A pruned Dockerfile.
 *
 * @param form how it was pruned
 * @param text the whole file
 * @param files what becomes of the classed files
 */
public record Rewritten(Form form, String text, List<FileDecision> files) {
    public Rewritten {
        files = List.copyOf(files);
    }

    /** The ways to leave a package out. */
    public enum Form {
        /** The package is not installed at all: no RUN needs it. */
        LEFT_OUT,
        /** Installed and deleted in the one RUN that needs it. */
        VIRTUAL_PACKAGE,
        /** Installed in a build stage, from which the results are copied. */
        SPLIT,
        /** All packages stay; files go in the RUNs that made them. */
        FILES_REMOVED
    }
}
