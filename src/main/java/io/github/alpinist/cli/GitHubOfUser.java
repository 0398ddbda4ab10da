package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.GitHubForge;
import java.net.URI;
import java.util.Optional;

/** GitHub as the user's environment names it: the variables that GitHub's own runners set, and a token. */
public final class GitHubOfUser {
    private GitHubOfUser() {}

    /** @throws AlpinistException where a variable is missing */
    public static GitHubForge forge() {
        URI api = variable("GITHUB_API_URL").map(URI::create).orElse(GitHubForge.PUBLIC);
        return new GitHubForge(api, required("GITHUB_REPOSITORY", "owner/name"), required("GITHUB_TOKEN", "a token"));
    }

    private static String required(String name, String what) {
        return variable(name)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "--propose github needs " + what + " in the environment variable " + name,
                        "Set it, or use --propose patch."));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
