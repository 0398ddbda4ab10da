package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;
import java.util.regex.Pattern;

/** GitLab, through version 4 of its REST API; pull requests are its merge requests. */
public final class GitLabForge extends RestForge {
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+");
    private static final String RIGHTS =
            "give the token the scope api and the role Developer; where the branch is protected, let that role push to"
                    + " branches named alpinist/*";

    /**
     * Says where to propose; nothing is asked of the forge yet. Each operation waits up to ten minutes for limits and
     * troubles to pass.
     *
     * @param api address of the API, such as {@code https://HOST/api/v4}
     * @param project by its path, such as {@code group/name}
     * @param token that may write the repository and merge requests; it enters no message
     * @throws AlpinistException of kind {@link Failure#INPUT} where one of them cannot be right
     */
    public GitLabForge(URI api, String project, String token) {
        this(api, project, token, Patience.of(LONGEST_WAIT), new Exchange(LONGEST_ANSWER));
    }

    GitLabForge(URI api, String project, String token, Patience patience, Exchange exchange) {
        super(
                new GitLabCalls(new JsonApi(ForgeInput.safe(api, token), "Bearer " + token, exchange), known(project)),
                new Refusal("GitLab", api, project, token, RIGHTS),
                patience);
    }

    private static String known(String project) {
        ForgeInput.require(PROJECT.matcher(project).matches(), "not a project: " + project, "give it as group/name");
        return project;
    }
}
