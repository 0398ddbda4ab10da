package io.github.alpinist.forge;

import static io.github.alpinist.forge.GitHubGround.AFTER;
import static io.github.alpinist.forge.GitHubGround.BEFORE;
import static io.github.alpinist.forge.GitHubGround.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubForgeTest {
    @TempDir
    Path folder;

    private GitHubGround ground;
    private FakeGitHub github;

    @BeforeEach
    void start() throws IOException {
        ground = new GitHubGround(Files.createDirectory(folder.resolve("bare")));
        github = ground.github();
    }

    @AfterEach
    void stop() {
        if (ground != null) {
            ground.close();
        }
    }

    @Test
    void theProposedCommitHasExactlyTheNewBytesOnTopOfTheBase() throws IOException {
        PullRequest pull = forge().propose(ground.proposal(AFTER));

        assertThat(pull)
                .isEqualTo(new PullRequest(
                        "https://forge.example/acme/notes/pull/1", 1, PullRequest.State.OPEN, List.of()));
        Path clone = folder.resolve("clone");
        Git person = Git.init(Files.createDirectory(clone));
        person.run("fetch", "-q", github.git().folder().toString(), "alpinist/move");
        person.run("checkout", "-q", "FETCH_HEAD");
        assertThat(Files.readString(clone.resolve("Dockerfile"))).isEqualTo(AFTER);
        assertThat(Files.readString(clone.resolve("my scripts/r\u00fcn.sh"))).isEqualTo("#!/bin/sh\n");
        assertThat(clone.resolve("my scripts/r\u00fcn.sh")).isExecutable();
        assertThat(Files.readString(clone.resolve("README"))).isEqualTo("notes\n");
        assertThat(person.run("log", "-1", "--format=%P|%B")).isEqualTo(ground.base() + "|" + MESSAGE + "\n");
    }

    @Test
    void thePullRequestHasTitleBodyLabelsAndDraft() {
        forge().propose(ground.proposal(AFTER));

        assertThat(text("title")).isEqualTo("Move to Alpine: smaller");
        assertThat(text("draft")).isEqualTo("true");
        assertThat(github.pull(1).getAsJsonArray("labels"))
                .extracting(label -> label.getAsJsonObject().get("name").getAsString())
                .containsExactly("docker", "alpinist");
        assertThat(text("body"))
                .startsWith("The body.\n")
                .contains("<!-- alpinist: commit " + ground.headNow() + " -->");
    }

    @Test
    void theSameProposalAgainWritesNothing() {
        PullRequest first = forge().propose(ground.proposal(AFTER));
        String head = ground.headNow();
        github.failNever();

        assertThat(forge().propose(ground.proposal(AFTER))).isEqualTo(first);
        assertThat(ground.headNow()).isEqualTo(head);
        assertThat(github.calls())
                .noneMatch(call -> call.startsWith("PATCH") || call.endsWith("/pulls") && call.startsWith("POST"));
    }

    @Test
    void anotherResultUpdatesTheSamePullRequestInPlace() {
        forge().propose(ground.proposal(AFTER));
        String first = ground.headNow();

        PullRequest second = forge().propose(ground.proposal("FROM alpine:3.21\n"));

        assertThat(second.number()).isEqualTo(1);
        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(ground.headNow()).isNotEqualTo(first);
        assertThat(show("alpinist/move", "Dockerfile")).isEqualTo("FROM alpine:3.21\n");
        assertThat(text("body"))
                .contains("<!-- alpinist: commit " + ground.headNow() + " after " + first + " -->")
                .containsOnlyOnce("alpinist: commit");
    }

    @Test
    void aPullRequestFollowsItsBase() throws IOException {
        forge().propose(ground.proposal(AFTER));
        ground.advance(BEFORE);

        forge().propose(ground.proposal(AFTER));

        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(github.git().run("log", "-1", "--format=%P", "alpinist/move"))
                .isEqualTo(ground.base() + "\n");
    }

    @Test
    void onePullRequestClosedByAPersonStaysClosed() {
        forge().propose(ground.proposal(AFTER));
        String head = ground.headNow();
        github.repository().close(1);

        PullRequest again = forge().propose(ground.proposal("FROM alpine:3.21\n"));

        assertThat(again)
                .isEqualTo(new PullRequest(
                        "https://forge.example/acme/notes/pull/1", 1, PullRequest.State.CLOSED, List.of()));
        assertThat(github.openPulls()).isZero();
        assertThat(ground.headNow()).isEqualTo(head);
    }

    @Test
    void afterAMergeANewResultIsANewPullRequest() throws IOException {
        forge().propose(ground.proposal(AFTER));
        github.repository().merge(1);
        ground.advance(BEFORE);

        PullRequest next = forge().propose(ground.proposal("FROM alpine:3.21\n"));

        assertThat(next.number()).isEqualTo(2);
        assertThat(github.openPulls()).isEqualTo(1);
    }

    @Test
    void afterAMergeTheSameResultIsNotProposedAgain() {
        forge().propose(ground.proposal(AFTER));
        github.repository().merge(1);

        assertThat(forge().propose(ground.proposal(AFTER)).state()).isEqualTo(PullRequest.State.MERGED);
        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(github.openPulls()).isZero();
    }

    @Test
    void aPersonsPushToTheBranchWins() {
        forge().propose(ground.proposal(AFTER));
        String theirs = ground.touch();

        assertRefused(ground.proposal("FROM alpine:3.21\n"), "somebody else has written to branch alpinist/move");
        assertThat(ground.headNow()).isEqualTo(theirs);
    }

    @Test
    void aBranchOfAPersonIsLeftAlone() {
        github.repository().push("alpinist/move", ground.base());
        String theirs = ground.touch();

        assertRefused(ground.proposal(AFTER), "somebody else has written to branch");
        assertThat(ground.headNow()).isEqualTo(theirs);
        assertThat(github.pullCount()).isZero();
    }

    @Test
    void aPullRequestOfAPersonIsLeftAlone() {
        github.repository().push("alpinist/move", ground.base());
        github.repository().open("robin", "alpinist/move", "By hand.");

        assertRefused(ground.proposal(AFTER), "pull request #1, which Alpinist did not open");
        assertThat(ground.headNow()).isEqualTo(ground.base());
    }

    @Test
    void aDockerfileThatMovedOnIsNotProposedFor() throws IOException {
        ground.advance("FROM debian:13\n");

        assertRefused(ground.proposal(AFTER), "run Alpinist again", "is not the one that was migrated");
    }

    @Test
    void aCommitThatWasNotPushedIsNamed() {
        Proposal unknown = ground.proposal(AFTER, "0123456789012345678901234567890123456789", false);

        assertRefused(unknown, "push it to main first", "commit 0123456789012345678901234567890123456789");
    }

    @Test
    void anArchivedRepositoryIsNamed() {
        github.repository().archive();

        assertRefused(ground.proposal(AFTER), "unarchive it", "archived");
    }

    @ParameterizedTest
    @CsvSource({
        "401, has not expired",
        "403, pull requests: write",
        "404, name is right",
        "409, nobody else is writing",
        "422, change what GitHub names",
        "429, rate limit",
        "500, run again later",
        "503, run again later",
        "0, run again"
    })
    void aRefusalSaysWhatWouldHelp(int status, String remedy) {
        github.failFrom(1, Fault.before(status));
        if (status == 0) {
            github.close();
        }

        AlpinistException refusal =
                catchThrowableOfType(AlpinistException.class, () -> forge().propose(ground.proposal(AFTER)));

        assertThat(refusal.failure()).isEqualTo(Failure.FORGE);
        assertThat(refusal.remedy()).contains(remedy);
        assertThat(refusal).hasMessageContaining("acme/notes");
        assertSilentAboutTheToken(refusal);
    }

    @Test
    void whatALaterRunDisprovesIsClosedWithTheReasonAndOpenedAgainByARunThatPasses() {
        forge().propose(ground.proposal(AFTER));
        ground.advance(BEFORE);

        Optional<PullRequest> withdrawn = forge().withdraw(ground.withdrawal(ground.base()));

        assertThat(withdrawn.map(PullRequest::state)).contains(PullRequest.State.WITHDRAWN);
        assertThat(github.openPulls()).isZero();
        assertThat(github.repository().comments()).singleElement().asString().contains("Tests fail.");
        assertThat(forge().withdraw(ground.withdrawal(ground.base()))).isEqualTo(withdrawn);
        assertThat(forge().propose(ground.proposal(AFTER)).state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(github.openPulls()).isOne();
        assertThat(github.pullCount()).isOne();
        assertThat(github.repository().comments()).hasSize(1);
    }

    @Test
    void nothingIsWithdrawnWhereTheBaseIsTheOneThatPassedOrAPersonHasPushed() {
        forge().propose(ground.proposal(AFTER));
        assertThat(forge().withdraw(ground.withdrawal(ground.base()))).isEmpty();

        ground.touch();
        assertThat(forge().withdraw(ground.withdrawal(ground.advance(BEFORE)))).isEmpty();
        assertThat(github.openPulls()).isOne();
        assertThat(github.repository().comments()).isEmpty();
    }

    @Test
    void aRunOnAnOlderCommitOfTheBaseWithdrawsNothing() {
        String older = ground.base();
        ground.advance(BEFORE);
        forge().propose(ground.proposal(AFTER));

        assertThat(forge().withdraw(ground.withdrawal(older))).isEmpty();
        assertThat(github.openPulls()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example",
                "ftp://api.example",
                "file:///etc",
                "https://user@api.example",
                "api.example",
                "http://localhost.evil.example"
            })
    void anAddressThatWouldShowTheTokenIsRefused(String api) {
        assertThatThrownBy(() -> new GitHubForge(URI.create(api), "acme/notes", "t"))
                .isInstanceOf(AlpinistException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpinist/../../x", "alpinist/x?force=true", "alpinist/x#y", "alpinist/x y", "/x", "x/"})
    void aBranchThatWouldLeadElsewhereIsRefusedBeforeAnythingIsAsked(String branch) {
        assertThatThrownBy(() -> forge().propose(elsewhere(branch))).isInstanceOf(AlpinistException.class);
        assertThatThrownBy(() -> forge().withdraw(new Withdrawal(branch, "main", ground.base(), "No.")))
                .isInstanceOf(AlpinistException.class);
        assertThat(github.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes", "acme/notes/x", "acme/../x y", "a/b?c"})
    void whatIsNoRepositoryIsRefused(String repository) {
        assertThatThrownBy(() -> new GitHubForge(GitHubForge.PUBLIC, repository, "t"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("not a repository");
    }

    private void assertRefused(Proposal proposal, String... parts) {
        AlpinistException refusal = catchThrowableOfType(AlpinistException.class, () -> forge().propose(proposal));
        assertThat(refusal).isNotNull();
        assertThat(refusal.failure()).isEqualTo(Failure.FORGE);
        assertThat(refusal.getMessage() + " " + refusal.remedy()).contains(parts);
        assertSilentAboutTheToken(refusal);
    }

    private static void assertSilentAboutTheToken(AlpinistException refusal) {
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace + refusal.remedy()).doesNotContain(FakeGitHub.TOKEN);
    }

    private GitHubForge forge() {
        return ground.forge();
    }

    private Proposal elsewhere(String branch) {
        Proposal usual = ground.proposal(AFTER);
        return new Proposal(
                branch,
                usual.base(),
                usual.baseCommit(),
                usual.title(),
                usual.body(),
                usual.commitMessage(),
                usual.files(),
                usual.labels(),
                usual.draft(),
                usual.reopen());
    }

    private String show(String branch, String path) {
        return github.git().run("cat-file", "blob", branch + ":" + path);
    }

    private String text(String field) {
        return github.pull(1).get(field).getAsString();
    }
}
