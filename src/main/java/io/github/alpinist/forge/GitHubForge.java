package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;

/** GitHub and GitHub Enterprise, through the REST API alone: no git binary, no credentials on disk. */
public final class GitHubForge implements Forge {
    /** The API of github.com. */
    public static final URI PUBLIC = URI.create("https://api.github.com");

    /** Held here, because a logger that nobody holds forgets its level; the library tells of each retry. */
    private static final Logger LIBRARY = Logger.getLogger("org.kohsuke.github");

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");

    private final URI api;
    private final String repository;
    private final String token;

    /**
     * Says where to propose; nothing is asked of the forge yet.
     *
     * @param api address of the API: {@link #PUBLIC}, or {@code https://HOST/api/v3} of an Enterprise
     * @param repository as {@code owner/name}
     * @param token that may write contents and pull requests; it enters no message
     * @throws AlpinistException of kind {@link Failure#INPUT} where one of them cannot be right
     */
    public GitHubForge(URI api, String repository, String token) {
        requireSafe(api);
        require(REPOSITORY.matcher(repository).matches(), "not a repository: " + repository, "give it as owner/name");
        require(token.matches("\\S+"), "the token is empty or holds white space", "give the token alone");
        this.api = api;
        this.repository = repository;
        this.token = token;
    }

    @Override
    public PullRequest propose(Proposal proposal) {
        try {
            return new GitHubProposal(connect().getRepository(repository), proposal).propose();
        } catch (IOException e) {
            throw refusal(e);
        } catch (GHException e) {
            throw refusal(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        }
    }

    private AlpinistException refusal(IOException error) {
        return new GitHubRefusal(repository, api, token).of(error);
    }

    /** By the way of an App's token, because for any other the library asks who its user is, and Apps may not. */
    private GitHub connect() throws IOException {
        LIBRARY.setLevel(Level.WARNING);
        return new GitHubBuilder()
                .withEndpoint(api.toString())
                .withAppInstallationToken(token)
                .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
                .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
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

    private static void require(boolean condition, String message, String remedy) {
        if (!condition) {
            throw new AlpinistException(Failure.INPUT, message, remedy);
        }
    }
}
