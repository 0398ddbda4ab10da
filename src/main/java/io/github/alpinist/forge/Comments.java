package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Optional;

/** Where pull requests are talked about. */
public interface Comments {
    /**
     * Leaves one comment of its topic on the pull request, or brings the one that is there up to date.
     *
     * @return its address, for people; empty where the token may only read, as on a fork's pull request
     * @throws AlpinistException of kind {@link Failure#FORGE} where the forge refuses otherwise, or cannot be reached
     */
    Optional<String> comment(Comment comment);

    /**
     * The open pull request that carries a branch of the repository; the newest where there are several.
     *
     * @throws AlpinistException of kind {@link Failure#FORGE} where the forge refuses or cannot be reached
     */
    Optional<Integer> pullRequestOf(String branch);
}
