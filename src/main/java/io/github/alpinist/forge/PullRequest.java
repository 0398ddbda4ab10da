package io.github.alpinist.forge;

import java.util.List;

/**
 * A pull request as the forge has it.
 *
 * @param url for people
 * @param number in its repository
 * @param state after the proposal
 * @param notes what the forge did not let be done beside the proposal, such as to ask a reviewer; a sentence each
 */
public record PullRequest(String url, int number, State state, List<String> notes) {
    public PullRequest {
        notes = List.copyOf(notes);
    }

    /** Whether it can still be merged. */
    public enum State {
        OPEN,
        /** Closed by a person; Alpinist leaves it so. */
        CLOSED,
        /** Closed by Alpinist, because its result held no more. */
        WITHDRAWN,
        MERGED
    }
}
