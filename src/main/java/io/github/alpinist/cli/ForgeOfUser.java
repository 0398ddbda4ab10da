package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.GitHubForge;
import io.github.alpinist.forge.GitLabForge;
import io.github.alpinist.forge.GiteaForge;
import io.github.alpinist.migrate.Propose;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forge as the user's environment names it: the variables that the forge's own runners set, and a token. */
public final class ForgeOfUser {
    private final Map<String, String> environment;

    ForgeOfUser(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** That of this process. */
    public static ForgeOfUser ofProcess() {
        return new ForgeOfUser(System.getenv());
    }

    /** @throws AlpinistException where a variable is missing, or is not what it should be */
    public Forge forge(Propose kind) {
        return switch (kind) {
            case GITHUB -> gitHub();
            case GITLAB -> gitLab();
            case GITEA -> gitea();
            case NONE, PATCH -> throw new IllegalArgumentException("nothing is proposed on a forge");
        };
    }

    /** @throws AlpinistException where a variable is missing, or is not what it should be */
    public GitHubForge gitHub() {
        URI api = variable("GITHUB_API_URL").map(ForgeOfUser::address).orElse(GitHubForge.PUBLIC);
        return new GitHubForge(
                api,
                required(Propose.GITHUB, "owner/name", "GITHUB_REPOSITORY"),
                required(Propose.GITHUB, "a token", "GITHUB_TOKEN"));
    }

    private Forge gitLab() {
        String api = required(Propose.GITLAB, "the address of the API", "CI_API_V4_URL");
        String project = required(Propose.GITLAB, "the project's path", "CI_PROJECT_PATH");
        return new GitLabForge(address(api), project, gitLabToken());
    }

    private String gitLabToken() {
        return variable("GITLAB_TOKEN")
                .orElseThrow(() -> missing(
                        Propose.GITLAB,
                        "a token",
                        "GITLAB_TOKEN",
                        variable("CI_JOB_TOKEN").isPresent()
                                ? "Set it to a project access token with the scope api and the role Developer: a job's own"
                                        + " CI_JOB_TOKEN cannot open merge requests."
                                : "Set it, or use --propose patch."));
    }

    private Forge gitea() {
        return new GiteaForge(
                address(either("the address of the API", "GITEA_API_URL", "GITHUB_API_URL")),
                either("owner/name", "GITEA_REPOSITORY", "GITHUB_REPOSITORY"),
                either("a token", "GITEA_TOKEN", "GITHUB_TOKEN"));
    }

    /** Gitea's and Forgejo's own runners set the names that GitHub's do. */
    private String either(String what, String name, String other) {
        return variable(name).or(() -> variable(other)).orElseThrow(() -> missing(Propose.GITEA, what, name));
    }

    private String required(Propose kind, String what, String name) {
        return variable(name).orElseThrow(() -> missing(kind, what, name));
    }

    private static AlpinistException missing(Propose kind, String what, String name) {
        return missing(kind, what, name, "Set it, or use --propose patch.");
    }

    private static AlpinistException missing(Propose kind, String what, String name, String remedy) {
        return new AlpinistException(
                Failure.INPUT,
                "--propose " + kind.name().toLowerCase(Locale.ROOT) + " needs " + what + " in the environment variable "
                        + name,
                remedy);
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT, "The address of the forge's API is malformed", "Give one that begins with https://");
        }
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
