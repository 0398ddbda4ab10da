package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Git;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiteaForgeTest extends RestForgeLife {
    @Override
    FakeForge fake(Git bare) {
        return new FakeGitea(bare);
    }

    @Test
    void aReleaseThatCannotReplaceACommitIsNamed() {
        ((FakeGitea) ground()).growOld();
        forge().propose(proposal(AFTER));
        String first = head();

        assertRefused(proposal(OTHER), "Gitea to 1.26", "cannot replace the commit on branch " + BRANCH);
        assertThat(head()).isEqualTo(first);
    }

    @Test
    void aNewExecutableFileIsRefusedBeforeAnythingIsMade() {
        Proposal usual = proposal(AFTER);
        Blob script = Blob.of(new byte[] {'x'});
        Proposal executable = new Proposal(
                usual.branch(),
                usual.base(),
                usual.baseCommit(),
                usual.title(),
                usual.body(),
                usual.commitMessage(),
                List.of(new FileChange("run.sh", Optional.empty(), script, true)),
                List.of(),
                false,
                false);

        assertRefused(executable, "take the patch", "makes no executable file");
        assertThat(ground().requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes", "acme/notes/x", "acme/../x y", "a/b?c"})
    void whatIsNoRepositoryIsRefused(String repository) {
        assertThatThrownBy(() -> new GiteaForge(URI.create("https://gitea.example/api/v1"), repository, "t"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("not a repository");
    }
}
