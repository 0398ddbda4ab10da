package io.github.alpinist.jenkins;

import org.jspecify.annotations.Nullable;

/** What the agent may ask of the controller while it works; calls travel over the agent's channel. */
public interface Controller {
    /** A stage has ended; the controller keeps the record, because the agent may go away. */
    void recorded(String record);

    /**
     * Proposes a change, with a token that stays on the controller.
     *
     * @param proposal as {@link ForgeJson} writes it
     * @return the pull request, as JSON
     */
    String propose(String proposal);

    /**
     * Withdraws a proposal of an earlier run.
     *
     * @param withdrawal as {@link ForgeJson} writes it
     * @return the pull request, as JSON; null where there was nothing to withdraw
     */
    @Nullable
    String withdraw(String withdrawal);
}
