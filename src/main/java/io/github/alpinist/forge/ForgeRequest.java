package io.github.alpinist.forge;

import java.util.List;

/**
 * A pull or merge request as a forge tells it.
 *
 * @param url for people
 * @param number in its repository
 * @param state never {@link PullRequest.State#WITHDRAWN}, which no forge knows
 * @param title with the prefix that makes a draft of it
 * @param base branch that it is proposed for
 * @param author the name of who opened it
 * @param labels by their names
 */
record ForgeRequest(
        String url,
        int number,
        PullRequest.State state,
        String title,
        String body,
        String base,
        String author,
        List<String> labels) {
    boolean isOpen() {
        return state == PullRequest.State.OPEN;
    }

    boolean isClosed() {
        return state == PullRequest.State.CLOSED;
    }
}
