package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import io.github.alpinist.report.Conclusion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a token is, a proposal is made of what the copy of the record proves, and of nothing that an agent says. */
class RecordedForgeTest {
    private static final PullRequest REQUEST =
            new PullRequest("https://forge.example/pull/1", 1, PullRequest.State.OPEN, List.of());
    private static final String RESULT =
            ProposalDecisionTest.complete().resultText().orElseThrow();

    private final List<Proposal> made = new ArrayList<>();

    @Test
    void whatTheRecordHoldsIsProposed() {
        Proposal proposal = proposal("alpinist/Dockerfile", "services/Dockerfile", RESULT);

        assertThat(propose(ProposalDecisionTest.complete(), proposal)).isEqualTo(REQUEST);
        assertThat(made).containsExactly(proposal);
    }

    static Stream<Proposal> others() {
        return Stream.of(
                proposal("main", "Dockerfile", RESULT),
                proposal("alpinist/x", "Jenkinsfile", RESULT),
                proposal("alpinist/x", "NotTheDockerfile", RESULT),
                proposal("alpinist/x", "Dockerfile", RESULT + "\nRUN anything"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anythingElseIsRefused(Proposal other) {
        assertThatThrownBy(() -> propose(ProposalDecisionTest.complete(), other))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("not what the run's record holds");
        assertThat(made).isEmpty();
    }

    @Test
    void whatDidNotPassIsRefused() {
        Migration untested = ProposalDecisionTest.complete().withTested(Map.of());

        assertThatThrownBy(() -> propose(untested, proposal("alpinist/x", "Dockerfile", RESULT)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("No proposal");
        assertThat(made).isEmpty();
    }

    @Test
    void onlyWhatTheRecordDisprovesIsWithdrawn() {
        Withdrawal withdrawal = new Withdrawal("alpinist/Dockerfile", "main", "0".repeat(40), "it fails");
        Migration passed = ProposalDecisionTest.complete();
        Migration failed = passed.withConclusion(new Conclusion(Conclusion.Kind.TESTS_FAILED_ON_ALPINE, "it fails"));
        Migration stopped = passed.withConclusion(new Conclusion(Conclusion.Kind.STOPPED, "a full disk"));

        assertThat(recorded(failed).withdraw(withdrawal)).contains(REQUEST);
        for (Migration other : List.of(passed, stopped)) {
            assertThatThrownBy(() -> recorded(other).withdraw(withdrawal)).isInstanceOf(AlpinistException.class);
        }
        Withdrawal elsewhere = new Withdrawal("main", "main", "0".repeat(40), "it fails");
        assertThatThrownBy(() -> recorded(failed).withdraw(elsewhere)).isInstanceOf(AlpinistException.class);
    }

    @Test
    void aDamagedCopyIsRefused() {
        RecordedForge forge = new RecordedForge(() -> "{", () -> {
            throw new AssertionError("no forge is asked for");
        });
        assertThatThrownBy(() -> forge.propose(proposal("alpinist/x", "Dockerfile", RESULT)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("damaged");
    }

    private PullRequest propose(Migration record, Proposal proposal) {
        return recorded(record).propose(proposal);
    }

    private RecordedForge recorded(Migration record) {
        return new RecordedForge(() -> RecordFile.text(record), () -> new Forge() {
            @Override
            public PullRequest propose(Proposal proposal) {
                made.add(proposal);
                return REQUEST;
            }

            @Override
            public Optional<PullRequest> withdraw(Withdrawal withdrawal) {
                return Optional.of(REQUEST);
            }
        });
    }

    private static Proposal proposal(String branch, String path, String text) {
        return new Proposal(
                branch,
                "main",
                "0".repeat(40),
                "title",
                "body",
                "message",
                List.of(new FileChange(path, Optional.empty(), Blob.of(text.getBytes(StandardCharsets.UTF_8)), false)),
                List.of(),
                false,
                false);
    }
}
