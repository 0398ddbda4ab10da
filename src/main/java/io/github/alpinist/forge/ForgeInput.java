package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;
import java.util.regex.Pattern;

/** What a forge is told, refused before anything is asked where it cannot be right. */
final class ForgeInput {
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private ForgeInput() {}

    /** Over plain HTTP everybody on the way reads the token. */
    static URI safe(URI api, String token) {
        String host = String.valueOf(api.getHost());
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean safe = "https".equals(api.getScheme()) || "http".equals(api.getScheme()) && loopback;
        require(
                safe && api.getUserInfo() == null,
                "not a safe address of an API: " + host,
                "give one that begins with https://");
        require(token.matches("\\S+"), "the token is empty or holds white space", "give the token alone");
        return api;
    }

    /** {@code owner/name}, as it is part of addresses. */
    static String repository(String name) {
        require(REPOSITORY.matcher(name).matches(), "not a repository: " + name, "give it as owner/name");
        return name;
    }

    static void require(boolean condition, String message, String remedy) {
        if (!condition) {
            throw new AlpinistException(Failure.INPUT, message, remedy);
        }
    }

    /** What becomes a part of addresses, and may come from a machine that ran the repository's code. */
    static void requirePlain(String branch, String commit) {
        require(
                BRANCH.matcher(branch).matches() && COMMIT.matcher(commit).matches(),
                "not a branch of Alpinist's and a commit: " + branch + ", " + commit,
                "run Alpinist again on a checked-out branch");
    }
}
