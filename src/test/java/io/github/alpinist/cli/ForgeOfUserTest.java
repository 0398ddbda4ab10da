package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.GitHubForge;
import io.github.alpinist.forge.GitLabForge;
import io.github.alpinist.forge.GiteaForge;
import io.github.alpinist.migrate.Propose;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgeOfUserTest {
    private static final String GITLAB = "https://gitlab.example/api/v4";
    private static final Map<String, String> RUNNER = Map.of(
            "GITHUB_API_URL",
            "https://forge.example/api/v1",
            "GITHUB_REPOSITORY",
            "acme/notes",
            "GITHUB_TOKEN",
            "secret0123");

    @Test
    void gitHubIsTakenFromTheVariablesOfItsRunners() {
        assertThat(new ForgeOfUser(RUNNER).forge(Propose.GITHUB)).isInstanceOf(GitHubForge.class);
    }

    @Test
    void gitLabIsTakenFromTheVariablesOfItsRunners() {
        Map<String, String> environment =
                Map.of("CI_API_V4_URL", GITLAB, "CI_PROJECT_PATH", "acme/sub/notes", "GITLAB_TOKEN", "secret0123");

        assertThat(new ForgeOfUser(environment).forge(Propose.GITLAB)).isInstanceOf(GitLabForge.class);
    }

    @Test
    void giteaIsTakenFromItsOwnVariablesOrFromThoseOfItsRunners() {
        Map<String, String> own = Map.of(
                "GITEA_API_URL",
                "https://gitea.example/api/v1",
                "GITEA_REPOSITORY",
                "acme/notes",
                "GITEA_TOKEN",
                "secret0123");

        assertThat(new ForgeOfUser(own).forge(Propose.GITEA)).isInstanceOf(GiteaForge.class);
        assertThat(new ForgeOfUser(RUNNER).forge(Propose.GITEA)).isInstanceOf(GiteaForge.class);
    }

    @Test
    void aJobsOwnTokenIsToldNotToDoOnGitLab() {
        Map<String, String> environment =
                Map.of("CI_API_V4_URL", GITLAB, "CI_PROJECT_PATH", "acme/notes", "CI_JOB_TOKEN", "secret0123");

        AlpinistException refusal = refusal(environment, Propose.GITLAB);

        assertThat(refusal)
                .hasMessageContaining("--propose gitlab needs a token")
                .hasMessageContaining("GITLAB_TOKEN");
        assertThat(refusal.remedy()).contains("CI_JOB_TOKEN cannot").doesNotContain("secret");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThat(refusal(Map.of(), Propose.GITHUB)).hasMessageContaining("GITHUB_REPOSITORY");
        assertThat(refusal(Map.of(), Propose.GITLAB)).hasMessageContaining("CI_API_V4_URL");
        assertThat(refusal(Map.of(), Propose.GITEA)).hasMessageContaining("GITEA_API_URL");
    }

    @Test
    void aMalformedAddressIsRefusedWithoutItsText() {
        Map<String, String> environment =
                Map.of("CI_API_V4_URL", "https://a b", "CI_PROJECT_PATH", "acme/notes", "GITLAB_TOKEN", "secret0123");

        assertThat(refusal(environment, Propose.GITLAB)).hasMessageContaining("malformed");
    }

    private static AlpinistException refusal(Map<String, String> environment, Propose kind) {
        AlpinistException refusal =
                catchThrowableOfType(AlpinistException.class, () -> new ForgeOfUser(environment).forge(kind));
        assertThat(refusal.failure()).isEqualTo(Failure.INPUT);
        return refusal;
    }
}
