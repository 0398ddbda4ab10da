package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.HttpException;

/** GitHub and GitHub Enterprise, through the REST API alone: no git binary, no credentials on disk. */
public final class GitHubForge implements Forge, Comments {
    /** The API of github.com. */
    public static final URI PUBLIC = URI.create("https://api.github.com");

    /** Held here, because a logger that nobody holds forgets its level; the library tells of each retry. */
    private static final Logger LIBRARY = Logger.getLogger("org.kohsuke.github");

    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

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
        this(api, repository, token, Patience.of(Duration.ofMinutes(10)), new Exchange(Duration.ofSeconds(60)));
    }

    GitHubForge(URI api, String repository, String token, Patience patience, Exchange exchange) {
        requireSafe(api);
        require(REPOSITORY.matcher(repository).matches(), "not a repository: " + repository, "give it as owner/name");
        require(token.matches("\\S+"), "the token is empty or holds white space", "give the token alone");
        this.api = api;
        this.repository = repository;
        this.token = token;
        this.patience = patience;
        this.wire = new GitHubWire(exchange);
        this.refusal = new GitHubRefusal(repository, api, token);
    }

    @Override
    public PullRequest propose(Proposal proposal) {
        requirePlain(proposal.branch(), proposal.baseCommit());
        return answered(session -> new GitHubProposal(session, proposal).propose());
    }

    @Override
    public Optional<PullRequest> withdraw(Withdrawal withdrawal) {
        requirePlain(withdrawal.branch(), withdrawal.baseCommit());
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

    /** Over plain HTTP everybody on the way reads the token. */
    private static void requireSafe(URI api) {
        String host = String.valueOf(api.getHost());
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean safe = "https".equals(api.getScheme()) || "http".equals(api.getScheme()) && loopback;
        require(
                safe && api.getUserInfo() == null,
                "not a safe address of an API: " + host,
                "give one that begins with https://");
    }

    /** What becomes a part of addresses, and may come from a machine that ran the repository's code. */
    private static void requirePlain(String branch, String commit) {
        require(
                BRANCH.matcher(branch).matches() && COMMIT.matcher(commit).matches(),
                "not a branch of Alpinist's and a commit: " + branch + ", " + commit,
                "run Alpinist again on a checked-out branch");
    }

    private static void require(boolean condition, String message, String remedy) {
        if (!condition) {
            throw new AlpinistException(Failure.INPUT, message, remedy);
        }
    }
}
