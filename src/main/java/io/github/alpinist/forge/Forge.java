package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;

/** Where pull requests are opened. */
public interface Forge {
    /**
     * Opens a pull request, or brings the one that an earlier run opened from this branch up to date; one that a person
     * closed stays as it is. A repeated call never leads to a second one.
     *
     * @throws AlpinistException of kind {@link Failure#FORGE} where the forge refuses, cannot be reached, or where
     *     somebody else has written to the branch
     */
    PullRequest propose(Proposal proposal);
}
