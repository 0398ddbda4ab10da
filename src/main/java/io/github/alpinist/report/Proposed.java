package io.github.alpinist.report;

import java.util.Optional;

/**
 * What the run proposed.
 *
 * @param patch path of the patch file; absent where none was written
 * @param pullRequest address of the pull request; absent where none was opened
 */
public record Proposed(Optional<String> patch, Optional<String> pullRequest) {
    public static final Proposed NONE = new Proposed(Optional.empty(), Optional.empty());
}
