package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;

/** Gitea and Forgejo, through version 1 of the REST API that both have. */
public final class GiteaForge extends RestForge {
    private static final String RIGHTS =
            "give the token the scopes write:repository, write:issue and read:user, and its account the right to write;"
                    + " where the branch is protected, let that account push to branches named alpinist/*";

    /**
     * Says where to propose; nothing is asked of the forge yet. Each operation waits up to ten minutes for limits and
     * troubles to pass.
     *
     * @param api address of the API, such as {@code https://HOST/api/v1}
     * @param repository as {@code owner/name}
     * @param token that may write the repository and its issues; it enters no message
     * @throws AlpinistException of kind {@link Failure#INPUT} where one of them cannot be right
     */
    public GiteaForge(URI api, String repository, String token) {
        this(api, repository, token, Patience.of(LONGEST_WAIT), new Exchange(LONGEST_ANSWER));
    }

    GiteaForge(URI api, String repository, String token, Patience patience, Exchange exchange) {
        super(
                new GiteaCalls(
                        new JsonApi(ForgeInput.safe(api, token), "token " + token, exchange),
                        ForgeInput.repository(repository)),
                new Refusal("Gitea", api, repository, token, RIGHTS),
                patience);
    }
}
