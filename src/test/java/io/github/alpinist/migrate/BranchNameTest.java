package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Dockerfile has a branch of its own, whose name people understand. */
class BranchNameTest {
    @ParameterizedTest
    @CsvSource({"Dockerfile,alpinist/Dockerfile", "services/api/Dockerfile,alpinist/services-api-Dockerfile"})
    void aPlainPathIsTheName(String path, String branch) {
        assertThat(PullRequestProposal.branchFor(path)).isEqualTo(branch);
    }

    @Test
    void noTwoDockerfilesShareABranch() {
        assertThat(
                        List.of(
                                        "a/b/Dockerfile",
                                        "a-b/Dockerfile",
                                        "a/b-Dockerfile",
                                        "a/b.Dockerfile",
                                        "a/b_Dockerfile")
                                .stream()
                                .map(PullRequestProposal::branchFor))
                .doesNotHaveDuplicates()
                .allMatch(branch -> branch.matches("alpinist/a-b-Dockerfile(-[0-9a-f]{8})?"));
    }
}
