package io.github.alpinist.forge;

import java.util.List;

/**
 * Where a proposal comes from: what a reader needs to repeat it and to take it back.
 *
 * @param branch that carries it
 * @param baseCommit what was built and tested, as 40 hex digits
 * @param folder that was migrated, relative to the top of the checkout with slashes; empty for the top
 * @param path of the Dockerfile, relative to the top of the checkout with slashes
 * @param options of {@code alpinist migrate} that repeat the run, such as {@code --test=make check}
 */
public record Provenance(String branch, String baseCommit, String folder, String path, List<String> options) {
    public Provenance {
        options = List.copyOf(options);
    }
}
