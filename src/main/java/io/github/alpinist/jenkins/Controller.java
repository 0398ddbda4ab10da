package io.github.alpinist.jenkins;

/** What the agent may ask of the controller while it works; calls travel over the agent's channel. */
public interface Controller {
    /** A stage has ended; the controller keeps the record, because the agent may go away. */
    void recorded(String record);

    /**
     * Proposes a change, with a token that stays on the controller.
     *
     * @param proposal as {@link ProposalJson} writes it
     * @return the pull request, as JSON
     */
    String propose(String proposal);
}
