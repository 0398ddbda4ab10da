package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Git;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLabForgeTest extends RestForgeLife {
    @Override
    FakeForge fake(Git bare) {
        return new FakeGitLab(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes", "/notes", "acme/", "acme/../x y", "a/b?c"})
    void whatIsNoProjectIsRefused(String project) {
        assertThatThrownBy(() -> new GitLabForge(URI.create("https://gitlab.example/api/v4"), project, "t"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("not a project");
    }
}
