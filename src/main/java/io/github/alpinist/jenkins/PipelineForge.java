package io.github.alpinist.jenkins;

import hudson.model.Run;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.GitHubForge;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forge of a build: its address from Jenkins' configuration, its token from Jenkins' credentials. */
final class PipelineForge {
    private static final Pattern REMOTE = Pattern.compile("[:/]([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?$");

    private final Run<?, ?> run;
    private final ProposalTarget target;
    private final Optional<String> remote;

    /** @param remote address of the repository that the build checked out, where its environment tells it */
    PipelineForge(Run<?, ?> run, ProposalTarget target, Optional<String> remote) {
        this.run = run;
        this.target = target;
        this.remote = remote;
    }

    /**
     * Looks before the work begins whether its end could be proposed; nothing is asked of the forge.
     *
     * @throws AlpinistException where the repository or the credential is missing
     */
    void requireUsable() {
        open();
    }

    /** @throws AlpinistException where the repository or the credential is missing */
    Forge open() {
        URI api = JenkinsFacade.configuration().api();
        String token = JenkinsFacade.token(run, target.credentialsId(), api)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        target.credentialsId().isEmpty()
                                ? "A pull request needs a credential, and the step names none"
                                : "There is no credential '" + target.credentialsId()
                                        + "' for this job that holds a token",
                        "Name a secret text, a username with password or a GitHub App with credentialsId."));
        return new GitHubForge(api, repository(), token);
    }

    private String repository() {
        if (!target.repository().isEmpty()) {
            return target.repository();
        }
        return remote.map(REMOTE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "The step names no repository, and the variable GIT_URL does not tell it",
                        "Give repository: 'owner/name'."));
    }
}
