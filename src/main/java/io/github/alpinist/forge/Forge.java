package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Optional;

/** Where pull requests are opened. Every method can be repeated: what is there already is not made twice. */
public interface Forge {
    /**
     * Opens a pull request, or brings the one that an earlier run opened from this branch up to date. One that a person
     * closed stays as it is, unless the proposal asks to reopen it.
     *
     * @throws AlpinistException of kind {@link Failure#FORGE} where the forge refuses, cannot be reached, or where
     *     somebody else has written to the branch
     */
    PullRequest propose(Proposal proposal);

    /**
     * Closes the pull request that an earlier run opened from this branch, with the reason as a comment, where the base
     * has moved since and nobody else has written to the branch.
     *
     * @return the pull request, withdrawn; empty where there was nothing to withdraw
     * @throws AlpinistException of kind {@link Failure#FORGE} where the forge refuses or cannot be reached
     */
    Optional<PullRequest> withdraw(Withdrawal withdrawal);
}
