package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.HttpException;

/** GitHub and GitHub Enterprise, through the REST API alone: no git binary, no credentials on disk. */
public final class GitHubForge implements Forge, Comments {
    /** The API of github.com. */
    public static final URI PUBLIC = URI.create("https://api.github.com");

    /** Held here, because a logger that nobody holds forgets its level; the library tells of each retry. */
    private static final Logger LIBRARY = Logger.getLogger("org.kohsuke.github");

    private final URI api;
    private final String repository;
    private final String token;
    private final Patience patience;
    private final GitHubWire wire;
    private final GitHubRefusal refusal;

    /**
     * Says where to propose; nothing is asked of the forge yet. Each operation waits up to ten minutes for limits and
     * troubles to pass.
     *
     * @param api address of the API: {@link #PUBLIC}, or {@code https://HOST/api/v3} of an Enterprise
     * @param repository as {@code owner/name}
     * @param token that may write contents and pull requests; it enters no message
     * @throws AlpinistException of kind {@link Failure#INPUT} where one of them cannot be right
     */
    public GitHubForge(URI api, String repository, String token) {
        this(api, repository, token, Patience.of(RestForge.LONGEST_WAIT), new Exchange(RestForge.LONGEST_ANSWER));
    }

    GitHubForge(URI api, String repository, String token, Patience patience, Exchange exchange) {
        this.api = ForgeInput.safe(api, token);
        this.repository = ForgeInput.repository(repository);
        this.token = token;
        this.patience = patience;
        this.wire = new GitHubWire(exchange);
        this.refusal = new GitHubRefusal(repository, api, token);
    }

    @Override
    public PullRequest propose(Proposal proposal) {
        ForgeInput.requirePlain(proposal.branch(), proposal.baseCommit());
        return answered(session -> new GitHubProposal(session, proposal).propose());
    }

    @Override
    public Optional<PullRequest> withdraw(Withdrawal withdrawal) {
        ForgeInput.requirePlain(withdrawal.branch(), withdrawal.baseCommit());
        return answered(session -> new GitHubWithdrawal(session, withdrawal).withdraw());
    }

    @Override
    public Optional<String> comment(Comment comment) {
        return answered(session -> {
            try {
                return Optional.of(new GitHubComments(session).comment(comment));
            } catch (HttpException e) {
                if (e.getResponseCode() == 403) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<Integer> pullRequestOf(String branch) {
        return answered(session -> new GitHubPulls(session, branch).newestOpen());
    }

    /** Something that is asked of GitHub, and can be asked again. */
    private interface Question<T> {
        T ask(GitHubSession session) throws IOException;
    }

    private <T> T answered(Question<T> question) {
        try {
            return patience.over(() -> asked(question));
        } catch (IOException e) {
            throw refusal.of(e);
        }
    }

    /** An answer that lacks what GitHub's have comes out of the library, or of ours, as whatever it stumbles over. */
    private <T> T asked(Question<T> question) throws IOException {
        try {
            GitHubCalls calls = new GitHubCalls(api, token, wire);
            return question.ask(new GitHubSession(connect().getRepository(repository), calls, calls.login(), refusal));
        } catch (AlpinistException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw GitHubRefusal.cause(e);
        }
    }

    /** By the way of an App's token, because for any other the library asks who its user is, and Apps may not. */
    private GitHub connect() throws IOException {
        LIBRARY.setLevel(Level.WARNING);
        return new GitHubBuilder()
                .withEndpoint(api.toString())
                .withAppInstallationToken(token)
                .withConnector(wire)
                .build();
    }
}
