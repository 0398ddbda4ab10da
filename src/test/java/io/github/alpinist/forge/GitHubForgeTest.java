package io.github.alpinist.forge;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final String BEFORE = "FROM debian\r\nUSER 1\r\n";
    private static final String AFTER = "FROM alpine\r\n# caf\u00e9\r\nUSER 1";
    private static final String MESSAGE = "Move to Alpine\n\nBuilt and tested.\n";

    @TempDir
    Path folder;

    private FakeGitHub github;
    private String base;

    @BeforeEach
    void start() throws IOException {
        Git bare = Git.init(Files.createDirectory(folder.resolve("bare")), "--bare");
        bare.run("config", "uploadpack.allowAnySHA1InWant", "true");
        github = new FakeGitHub(bare);
        base = commitOnMain(BEFORE, "Begin");
    }

    @AfterEach
    void stop() {
        if (github != null) {
            github.close();
        }
    }

    @Test
    void theProposedCommitHasExactlyTheNewBytesOnTopOfTheBase() throws IOException {
        PullRequest pull = forge().propose(proposal("alpinist/move", AFTER));

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
        assertThat(person.run("log", "-1", "--format=%P|%B")).isEqualTo(base + "|" + MESSAGE + "\n");
    }

    @Test
    void thePullRequestHasTitleBodyLabelsAndDraft() {
        forge().propose(proposal("alpinist/move", AFTER));

        assertThat(text("title")).isEqualTo("Move to Alpine: smaller");
        assertThat(text("draft")).isEqualTo("true");
        assertThat(github.pull(1).get("labels")).hasToString("[{\"name\":\"docker\"},{\"name\":\"alpinist\"}]");
        assertThat(text("body"))
                .startsWith("The body.\n")
                .contains("<!-- alpinist: commit " + head("alpinist/move") + " -->");
    }

    @Test
    void theSameProposalAgainWritesNothing() {
        PullRequest first = forge().propose(proposal("alpinist/move", AFTER));
        String head = head("alpinist/move");
        github.failNever();

        assertThat(forge().propose(proposal("alpinist/move", AFTER))).isEqualTo(first);
        assertThat(head("alpinist/move")).isEqualTo(head);
        assertThat(github.calls())
                .noneMatch(call -> call.startsWith("PATCH") || call.endsWith("/pulls") && call.startsWith("POST"));
    }

    @Test
    void anotherResultUpdatesTheSamePullRequestInPlace() {
        forge().propose(proposal("alpinist/move", AFTER));
        String first = head("alpinist/move");

        PullRequest second = forge().propose(proposal("alpinist/move", "FROM alpine:3.21\n"));

        assertThat(second.number()).isEqualTo(1);
        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(head("alpinist/move")).isNotEqualTo(first);
        assertThat(show("alpinist/move", "Dockerfile")).isEqualTo("FROM alpine:3.21\n");
        assertThat(text("body"))
                .contains("<!-- alpinist: commit " + head("alpinist/move") + " after " + first + " -->")
                .containsOnlyOnce("alpinist: commit");
    }

    @Test
    void aPullRequestFollowsItsBase() throws IOException {
        forge().propose(proposal("alpinist/move", AFTER));
        base = commitOnMain(BEFORE, "Change the README");

        forge().propose(proposal("alpinist/move", AFTER));

        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(github.git().run("log", "-1", "--format=%P", "alpinist/move"))
                .isEqualTo(base + "\n");
    }

    @Test
    void onePullRequestClosedByAPersonStaysClosed() {
        forge().propose(proposal("alpinist/move", AFTER));
        String head = head("alpinist/move");
        github.repository().close(1);

        PullRequest again = forge().propose(proposal("alpinist/move", "FROM alpine:3.21\n"));

        assertThat(again)
                .isEqualTo(new PullRequest(
                        "https://forge.example/acme/notes/pull/1", 1, PullRequest.State.CLOSED, List.of()));
        assertThat(github.openPulls()).isZero();
        assertThat(head("alpinist/move")).isEqualTo(head);
    }

    @Test
    void afterAMergeANewResultIsANewPullRequest() throws IOException {
        forge().propose(proposal("alpinist/move", AFTER));
        github.repository().merge(1);
        base = commitOnMain(BEFORE, "Go back");

        PullRequest next = forge().propose(proposal("alpinist/move", "FROM alpine:3.21\n"));

        assertThat(next.number()).isEqualTo(2);
        assertThat(github.openPulls()).isEqualTo(1);
    }

    @Test
    void afterAMergeTheSameResultIsNotProposedAgain() {
        forge().propose(proposal("alpinist/move", AFTER));
        github.repository().merge(1);

        assertThat(forge().propose(proposal("alpinist/move", AFTER)).state()).isEqualTo(PullRequest.State.MERGED);
        assertThat(github.pullCount()).isEqualTo(1);
        assertThat(github.openPulls()).isZero();
    }

    @Test
    void aPersonsPushToTheBranchWins() {
        forge().propose(proposal("alpinist/move", AFTER));
        String theirs = pushOn("alpinist/move");

        assertRefused(
                proposal("alpinist/move", "FROM alpine:3.21\n"), "somebody else has written to branch alpinist/move");
        assertThat(head("alpinist/move")).isEqualTo(theirs);
    }

    @Test
    void aBranchOfAPersonIsLeftAlone() {
        github.repository().push("alpinist/move", base);
        String theirs = pushOn("alpinist/move");

        assertRefused(proposal("alpinist/move", AFTER), "somebody else has written to branch");
        assertThat(head("alpinist/move")).isEqualTo(theirs);
        assertThat(github.pullCount()).isZero();
    }

    @Test
    void aPullRequestOfAPersonIsLeftAlone() {
        github.repository().push("alpinist/move", base);
        github.repository().open("robin", "alpinist/move", "By hand.");

        assertRefused(proposal("alpinist/move", AFTER), "pull request #1, which Alpinist did not open");
        assertThat(head("alpinist/move")).isEqualTo(base);
    }

    @Test
    void aDockerfileThatMovedOnIsNotProposedFor() throws IOException {
        commitOnMain("FROM debian:13\n", "Upgrade");

        assertRefused(proposal("alpinist/move", AFTER), "run Alpinist again", "is not the one that was migrated");
    }

    @Test
    void aCommitThatWasNotPushedIsNamed() {
        Proposal unknown = proposal("alpinist/move", AFTER, "0123456789012345678901234567890123456789");

        assertRefused(unknown, "push it to main first", "commit 0123456789012345678901234567890123456789");
    }

    @Test
    void anArchivedRepositoryIsNamed() {
        github.repository().archive();

        assertRefused(proposal("alpinist/move", AFTER), "unarchive it", "archived");
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
                catchThrowableOfType(AlpinistException.class, () -> forge().propose(proposal("alpinist/move", AFTER)));

        assertThat(refusal.failure()).isEqualTo(Failure.FORGE);
        assertThat(refusal.remedy()).contains(remedy);
        assertThat(refusal).hasMessageContaining("acme/notes");
        assertSilentAboutTheToken(refusal);
    }

    @Test
    void whatALaterRunDisprovesIsClosedWithTheReasonAndOpenedAgainByARunThatPasses() {
        forge().propose(proposal("alpinist/move", AFTER));
        base = commitOnMain(BEFORE, "Change the README");

        Optional<PullRequest> withdrawn = forge().withdraw(withdrawal(base));

        assertThat(withdrawn.map(PullRequest::state)).contains(PullRequest.State.WITHDRAWN);
        assertThat(github.openPulls()).isZero();
        assertThat(github.repository().comments()).singleElement().asString().contains("Tests fail.");
        assertThat(forge().withdraw(withdrawal(base))).isEqualTo(withdrawn);
        assertThat(forge().propose(proposal("alpinist/move", AFTER)).state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(github.openPulls()).isOne();
        assertThat(github.pullCount()).isOne();
        assertThat(github.repository().comments()).hasSize(1);
    }

    @Test
    void nothingIsWithdrawnWhereTheBaseIsTheOneThatPassedOrAPersonHasPushed() {
        forge().propose(proposal("alpinist/move", AFTER));
        assertThat(forge().withdraw(withdrawal(base))).isEmpty();

        pushOn("alpinist/move");
        assertThat(forge().withdraw(withdrawal(commitOnMain(BEFORE, "Change the README"))))
                .isEmpty();
        assertThat(github.openPulls()).isOne();
        assertThat(github.repository().comments()).isEmpty();
    }

    @Test
    void aRunOnAnOlderCommitOfTheBaseWithdrawsNothing() {
        String older = base;
        base = commitOnMain(BEFORE, "Change the README");
        forge().propose(proposal("alpinist/move", AFTER));

        assertThat(forge().withdraw(withdrawal(older))).isEmpty();
        assertThat(github.openPulls()).isOne();
    }

    private static Withdrawal withdrawal(String base) {
        return new Withdrawal("alpinist/move", "main", base, "Tests fail.\n");
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
        assertThatThrownBy(() -> forge().propose(proposal(branch, AFTER))).isInstanceOf(AlpinistException.class);
        assertThatThrownBy(() -> forge().withdraw(new Withdrawal(branch, "main", base, "No.")))
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
        return new GitHubForge(
                github.api(),
                FakeGitHub.REPOSITORY,
                FakeGitHub.TOKEN,
                new Patience(Duration.ofMinutes(10), time -> {}),
                new Exchange(Duration.ofSeconds(20)));
    }

    private Proposal proposal(String branch, String after) {
        return proposal(branch, after, base);
    }

    private static Proposal proposal(String branch, String after, String commit) {
        FileChange dockerfile = new FileChange("Dockerfile", Optional.of(blob(BEFORE)), blob(after), false);
        FileChange script = new FileChange("my scripts/r\u00fcn.sh", Optional.empty(), blob("#!/bin/sh\n"), true);
        return new Proposal(
                branch,
                "main",
                commit,
                "Move to Alpine: smaller",
                "The body.\n",
                MESSAGE,
                List.of(dockerfile, script),
                List.of("docker", "alpinist"),
                true,
                false);
    }

    private String commitOnMain(String dockerfile, String message) {
        Git git = github.git();
        String entries =
                "100644 " + stored(dockerfile) + "\tDockerfile\0" + "100644 " + stored("notes\n") + "\tREADME\0";
        git.run("read-tree", "--empty");
        git.runFor(entries.getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        List<String> command =
                new ArrayList<>(List.of("commit-tree", git.run("write-tree").strip(), "-m", message));
        github.repository().head("main").ifPresent(parent -> command.addAll(List.of("-p", parent)));
        String commit = git.run(command.toArray(String[]::new)).strip();
        github.repository().push("main", commit);
        return commit;
    }

    private String pushOn(String branch) {
        Git git = github.git();
        String commit = git.run("commit-tree", branch + "^{tree}", "-p", branch, "-m", "By hand")
                .strip();
        github.repository().push(branch, commit);
        return commit;
    }

    private String stored(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(github.git().runFor(bytes, "hash-object", "-w", "--stdin"), StandardCharsets.UTF_8).strip();
    }

    private String head(String branch) {
        return github.git().run("rev-parse", "refs/heads/" + branch).strip();
    }

    private String show(String branch, String path) {
        return github.git().run("cat-file", "blob", branch + ":" + path);
    }

    private String text(String field) {
        return github.pull(1).get(field).getAsString();
    }

    private static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
