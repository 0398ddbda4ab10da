package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proposals and pull requests are the same on the other side of the channel. */
class ForgeJsonTest {
    @Test
    void aProposalArrivesWithEveryByte() {
        byte[] bytes = {'F', 'R', 'O', 'M', ' ', (byte) 0xe9, 0, '\r', '\n'};
        Proposal proposal = new Proposal(
                "alpinist/Dockerfile",
                "main",
                "0".repeat(40),
                "Move",
                "body <b>",
                "message",
                List.of(new FileChange("Dockerfile", Optional.of(Blob.of(bytes)), Blob.of(new byte[0]), true)),
                List.of("alpine"),
                true,
                false);

        assertThat(ForgeJson.proposal(ForgeJson.write(proposal))).isEqualTo(proposal);
    }

    @Test
    void aPullRequestArrives() {
        PullRequest request =
                new PullRequest("https://forge.example/pull/1", 1, PullRequest.State.OPEN, List.of("note"));

        assertThat(ForgeJson.pullRequest(ForgeJson.write(request))).isEqualTo(request);
    }
}
