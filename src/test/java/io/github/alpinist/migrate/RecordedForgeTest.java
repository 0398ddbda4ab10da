package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Subject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a token is, a proposal is made of what the copy of the record proves, and of nothing that an agent says. */
class RecordedForgeTest {
    private static final PullRequest REQUEST =
            new PullRequest("https://forge.example/pull/1", 1, PullRequest.State.OPEN, List.of());
    private static final String RESULT =
            ProposalDecisionTest.complete().resultText().orElseThrow();

    private static final String ORIGINAL =
            ProposalDecisionTest.complete().converted().orElseThrow().original();
    private static final String SCRIPT = "apt-get install -y curl\n";
    private static final String SCRIPT_RESULT = "apk add curl\n";

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
        assertRefused(ProposalDecisionTest.complete(), other);
    }

    @Test
    void scriptsThatChangeWithTheDockerfileAreProposedBesideIt() {
        Proposal proposal =
                with(dockerfile("services/Dockerfile"), script("services/docker/install.sh", SCRIPT, SCRIPT_RESULT));

        assertThat(propose(recordOf("docker/install.sh"), proposal)).isEqualTo(REQUEST);
        assertThat(made).containsExactly(proposal);
    }

    static Stream<Arguments> otherScripts() {
        String path = "docker/install.sh";
        FileChange install = script(path, SCRIPT, SCRIPT_RESULT);
        return Stream.of(
                arguments(path, with(dockerfile("Dockerfile"))),
                arguments(path, with(install, dockerfile("Dockerfile"))),
                arguments(path, with(dockerfile("Dockerfile"), install, install)),
                arguments(path, with(dockerfile("a/Dockerfile"), script("b/" + path, SCRIPT, SCRIPT_RESULT))),
                arguments(path, with(dockerfile("a/Dockerfile"), install)),
                arguments(path, with(dockerfile("Dockerfile"), script(path, "another\n", SCRIPT_RESULT))),
                arguments(path, with(dockerfile("Dockerfile"), script(path, SCRIPT, "another\n"))),
                arguments(path, with(dockerfile("Dockerfile"), added(path, SCRIPT_RESULT))));
    }

    @ParameterizedTest
    @MethodSource("otherScripts")
    void otherScriptsAreRefused(String recorded, Proposal other) {
        assertRefused(recordOf(recorded), other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/ci.yml",
                ".GitHub/workflows/ci.yml",
                "a/.github/actions/x/run.sh",
                ".gitlab-ci.yml",
                ".gitlab/ci/build.yml",
                ".gitattributes",
                ".circleci/config.yml",
                "Jenkinsfile",
                "ci/Jenkinsfile.release",
                ".alpinist.yml",
                ".alpinist/migration.json"
            })
    void whatAForgeOrAPipelineActsOnIsNoScriptAndNoDockerfileWhateverTheRecordSays(String path) {
        assertRefused(recordOf(path), with(dockerfile("Dockerfile"), script(path, SCRIPT, SCRIPT_RESULT)));

        Migration complete = ProposalDecisionTest.complete();
        Subject subject = new Subject("x", path, "linux/amd64", Optional.of("3.24"), Optional.empty(), List.of());
        assertRefused(complete.withSubject(subject), with(dockerfile(path)));
    }

    @Test
    void aDockerfileMayLieWhereAPipelineIs() {
        assertThat(propose(ProposalDecisionTest.complete(), with(dockerfile(".circleci/Dockerfile"))))
                .isEqualTo(REQUEST);
    }

    private void assertRefused(Migration record, Proposal other) {
        assertThatThrownBy(() -> propose(record, other))
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

    /** What passed, with a script that changes too. */
    private static Migration recordOf(String script) {
        Migration complete = ProposalDecisionTest.complete();
        Converted converted = complete.converted().orElseThrow();
        return complete.withConverted(new Converted(
                converted.original(),
                converted.text(),
                List.of(new ConvertedScript(script, script, SCRIPT, SCRIPT_RESULT)),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    private static FileChange dockerfile(String path) {
        return script(path, ORIGINAL, RESULT);
    }

    private static FileChange script(String path, String before, String after) {
        return new FileChange(path, Optional.of(blob(before)), blob(after), false);
    }

    private static FileChange added(String path, String text) {
        return new FileChange(path, Optional.empty(), blob(text), false);
    }

    private static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Proposal with(FileChange... files) {
        return proposal("alpinist/x", files);
    }

    private static Proposal proposal(String branch, String path, String text) {
        return proposal(branch, script(path, ORIGINAL, text));
    }

    private static Proposal proposal(String branch, FileChange... files) {
        return new Proposal(
                branch, "main", "0".repeat(40), "title", "body", "message", List.of(files), List.of(), false, false);
    }
}
