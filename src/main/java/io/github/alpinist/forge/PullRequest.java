package io.github.alpinist.forge;

/**
 * A pull request as the forge has it.
 *
 * @param url for people
 * @param number in its repository
 * @param state after the proposal
 */
public record PullRequest(String url, int number, State state) {
    /** Whether it can still be merged. */
    public enum State {
        OPEN,
        /** Closed by a person; Alpinist leaves it so. */
        CLOSED,
        MERGED
    }
}
