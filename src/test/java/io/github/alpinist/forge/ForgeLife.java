package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a pull request, whatever the forge. */
abstract class ForgeLife {
    static final Patience NO_PATIENCE = new Patience(Duration.ZERO, time -> {});
    static final String BRANCH = "alpinist/move";
    static final String BEFORE = "FROM debian\r\nUSER 1\r\n";
    static final String AFTER = "FROM alpine\r\n# caf\u00e9\r\nUSER 1";
    static final String OTHER = "FROM alpine:3.21\n";

    private static final String MESSAGE = "Move to Alpine\n\nBuilt and tested.\n";
    private static final String SCRIPT = "my scripts/r\u00fcn #1.sh";

    @TempDir
    Path folder;

    private ForgeGround ground;
    private Git local;
    private String base;

    /** A forge whose repository is empty as yet, and in whose messages this token must not stand. */
    abstract ForgeGround start(Path folder) throws IOException;

    abstract String token();

    @BeforeEach
    void begin() throws IOException {
        local = Git.init(Files.createDirectory(folder.resolve("local")), "--bare");
        ground = start(folder);
        base = commitOnMain(BEFORE, "Begin", "notes\n");
    }

    @AfterEach
    void end() {
        if (ground != null) {
            ground.close();
        }
    }

    @Test
    void theProposedCommitHasExactlyTheNewBytesOnTopOfTheBase() {
        PullRequest request = forge().propose(proposal(AFTER));

        assertThat(request.number()).isEqualTo(1);
        assertThat(request.state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(request.notes()).isEmpty();
        fetch();
        assertThat(show("Dockerfile")).isEqualTo(AFTER);
        assertThat(show(SCRIPT)).isEqualTo("#!/bin/sh\nexit 1\n");
        assertThat(show("README")).isEqualTo("notes\n");
        assertThat(show("new file")).isEqualTo("\0\u00ff\n");
        assertThat(local.run("ls-tree", "-z", BRANCH, "my scripts/")).startsWith("100755 blob");
        assertThat(local.run("log", "-1", "--format=%P|%B", BRANCH).strip()).isEqualTo(base + "|" + MESSAGE.strip());
    }

    @Test
    void theRequestHasTitleBodyLabelsAndDraft() {
        forge().propose(proposal(AFTER));

        ForgeGround.Seen seen = ground.request(1);
        assertThat(seen.title()).matches("(Draft|WIP): Move to Alpine: smaller");
        assertThat(seen.labels()).containsExactlyInAnyOrder("docker", "alpinist");
        assertThat(seen.body()).startsWith("The body.").contains("<!-- alpinist: commit " + head() + " -->");
        assertThat(seen.state()).isEqualTo("open");
    }

    @Test
    void theSameProposalAgainChangesNothing() {
        PullRequest first = forge().propose(proposal(AFTER));
        String head = head();
        ForgeGround.Seen seen = ground.request(1);

        assertThat(forge().propose(proposal(AFTER))).isEqualTo(first);

        assertThat(head()).isEqualTo(head);
        assertThat(ground.request(1)).isEqualTo(seen);
        assertThat(ground.requestCount()).isEqualTo(1);
    }

    @Test
    void anotherResultUpdatesTheSameRequestInPlace() {
        forge().propose(proposal(AFTER));
        String first = head();

        PullRequest second = forge().propose(proposal(OTHER));

        assertThat(second.number()).isEqualTo(1);
        assertThat(ground.requestCount()).isEqualTo(1);
        assertThat(head()).isNotEqualTo(first);
        assertThat(show("Dockerfile")).isEqualTo(OTHER);
        assertThat(parent()).isEqualTo(base);
        assertThat(ground.request(1).body()).contains(head()).doesNotContain(first);
    }

    @Test
    void aRequestThatAPersonMadeReadyStaysReady() {
        forge().propose(proposal(AFTER));
        ground.retitle(1, "Ready: please review");

        forge().propose(proposal(OTHER));

        assertThat(ground.request(1).title()).isEqualTo("Move to Alpine: smaller");
    }

    @Test
    void aRequestFollowsItsBase() {
        forge().propose(proposal(AFTER));
        base = commitOnMain(BEFORE, "Change the README", "more notes\n");

        forge().propose(proposal(AFTER));

        assertThat(ground.requestCount()).isEqualTo(1);
        assertThat(parent()).isEqualTo(base);
        assertThat(branches()).containsExactlyInAnyOrder("main", BRANCH);
    }

    @Test
    void aBaseThatMovedDuringTheRunIsNoHindranceWhereTheDockerfileIsTheSame() {
        String tested = base;
        commitOnMain(BEFORE, "Change the README", "more notes\n");

        forge().propose(proposal(AFTER, tested));

        assertThat(parent()).isEqualTo(tested);
        assertThat(show("README")).isEqualTo("notes\n");
        assertThat(branches()).containsExactlyInAnyOrder("main", BRANCH);
        assertThat(ground.request(1).state()).isEqualTo("open");
    }

    @Test
    void aDockerfileThatMovedOnIsNotProposedFor() {
        commitOnMain("FROM debian:13\n", "Upgrade", "notes\n");

        assertRefused(proposal(AFTER), "run Alpinist again", "is not the one that was migrated");
        assertThat(ground.requestCount()).isZero();
    }

    @Test
    void oneThatAPersonClosedStaysClosed() {
        forge().propose(proposal(AFTER));
        String head = head();
        ground.close(1);

        PullRequest again = forge().propose(proposal(OTHER));

        assertThat(again.state()).isEqualTo(PullRequest.State.CLOSED);
        assertThat(ground.request(1).state()).isEqualTo("closed");
        assertThat(ground.requestCount()).isEqualTo(1);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void oneThatAPersonClosedIsOpenedAgainOnDemand() {
        forge().propose(proposal(AFTER));
        ground.close(1);

        PullRequest again = forge().propose(reopening(OTHER));

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(ground.request(1).state()).isEqualTo("open");
        assertThat(ground.requestCount()).isEqualTo(1);
        assertThat(show("Dockerfile")).isEqualTo(OTHER);
    }

    @Test
    void oneWhoseBranchAPersonDeletedIsOpenedAgainOnDemand() {
        forge().propose(proposal(AFTER));
        ground.close(1);
        ground.delete(BRANCH);

        forge().propose(reopening(AFTER));

        assertThat(ground.request(1).state()).isEqualTo("open");
        assertThat(show("Dockerfile")).isEqualTo(AFTER);
    }

    @Test
    void afterAMergeANewResultIsANewRequest() {
        forge().propose(proposal(AFTER));
        ground.merge(1);
        base = fetchMain();

        PullRequest next = forge().propose(proposal(OTHER, base, AFTER));

        assertThat(next.number()).isEqualTo(2);
        assertThat(ground.request(1).state()).isEqualTo("merged");
        assertThat(ground.request(2).state()).isEqualTo("open");
    }

    @Test
    void whatWasMergedAndTakenBackIsProposedAgainOnlyOnDemand() {
        forge().propose(proposal(AFTER));
        ground.merge(1);
        fetch();
        base = commitOnMain(BEFORE, "Revert", "notes\n");

        assertThat(forge().propose(proposal(AFTER)).state()).isEqualTo(PullRequest.State.MERGED);
        assertThat(ground.requestCount()).isEqualTo(1);
        assertThat(forge().propose(reopening(AFTER)).number()).isEqualTo(2);
    }

    @Test
    void aPersonsPushToTheBranchWins() {
        forge().propose(proposal(AFTER));
        String theirs = pushOnBranch();

        assertRefused(proposal(OTHER), "somebody else has written to branch " + BRANCH);
        assertThat(head()).isEqualTo(theirs);
        assertThat(forge().withdraw(withdrawal(newBase()))).isEmpty();
        assertThat(ground.request(1).state()).isEqualTo("open");
    }

    @Test
    void aBranchOfAPersonIsLeftAlone() {
        local.run("update-ref", "refs/heads/" + BRANCH, base);
        String theirs = commitOnBranch();

        assertRefused(proposal(AFTER), "somebody else has written to branch");
        assertThat(head()).isEqualTo(theirs);
        assertThat(ground.requestCount()).isZero();
    }

    @Test
    void aRequestOfAPersonIsLeftAlone() {
        local.run("update-ref", "refs/heads/" + BRANCH, base);
        String theirs = commitOnBranch();
        ground.open(BRANCH, "By hand.\n<!-- alpinist: commit " + theirs + " -->\n");

        assertRefused(proposal(AFTER), BRANCH);
        assertThat(head()).isEqualTo(theirs);
        assertThat(forge().withdraw(withdrawal(newBase()))).isEmpty();
        assertThat(ground.request(1).state()).isEqualTo("open");
    }

    @Test
    void aCommitThatWasNotPushedIsNamed() {
        String unknown = "0123456789012345678901234567890123456789";

        assertRefused(proposal(AFTER, unknown), "push it to main first", "commit " + unknown);
    }

    @Test
    void anArchivedRepositoryIsNamed() {
        forge().propose(proposal(AFTER));
        ground.archive();

        assertRefused(proposal(OTHER), "unarchive it", "archived");
        assertThat(forge().withdraw(withdrawal(base))).isEmpty();
    }

    @Test
    void whatHoldsNoMoreIsWithdrawnWithItsReasonOnce() {
        forge().propose(proposal(AFTER));
        String moved = newBase();

        Optional<PullRequest> withdrawn = forge().withdraw(withdrawal(moved));

        assertThat(withdrawn).map(PullRequest::state).contains(PullRequest.State.WITHDRAWN);
        assertThat(ground.request(1).state()).isEqualTo("closed");
        assertThat(ground.request(1).body()).startsWith("The body.").contains("withdrawn for " + moved);
        assertThat(ground.comments(1)).singleElement().asString().startsWith("A test fails.");
        assertThat(forge().withdraw(withdrawal(moved))).isEqualTo(withdrawn);
        assertThat(ground.comments(1)).hasSize(1);
    }

    @Test
    void whatWasProposedForThisVeryCommitIsNotWithdrawn() {
        forge().propose(proposal(AFTER));

        assertThat(forge().withdraw(withdrawal(base))).isEmpty();
        assertThat(ground.request(1).state()).isEqualTo("open");
    }

    @Test
    void aRunOnAnOlderCommitWithdrawsNothing() {
        String older = base;
        base = newBase();
        forge().propose(proposal(AFTER));

        assertThat(forge().withdraw(withdrawal(older))).isEmpty();
        assertThat(ground.request(1).state()).isEqualTo("open");
    }

    @Test
    void whereNothingWasProposedNothingIsWithdrawn() {
        assertThat(forge().withdraw(withdrawal(newBase()))).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsOpenedAgainWhenItHoldsAgain() {
        forge().propose(proposal(AFTER));
        base = newBase();
        forge().withdraw(withdrawal(base));
        base = commitOnMain(BEFORE, "Repair", "notes again\n");

        PullRequest again = forge().propose(proposal(OTHER));

        assertThat(again.number()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(ground.request(1).state()).isEqualTo("open");
        assertThat(ground.request(1).body()).doesNotContain("withdrawn");
        assertThat(parent()).isEqualTo(base);
    }

    @Test
    void whatAPersonClosedAfterAWithdrawalStaysClosed() {
        forge().propose(proposal(AFTER));
        base = newBase();
        forge().withdraw(withdrawal(base));
        ground.reopen(1);
        ground.close(1);

        assertThat(forge().propose(proposal(OTHER)).state()).isEqualTo(PullRequest.State.CLOSED);
        assertThat(ground.request(1).state()).isEqualTo("closed");
    }

    @Test
    void thereIsOneCommentOfATopicAndItIsKeptUpToDate() {
        forge().propose(proposal(AFTER));

        Optional<String> first = forge().comment(new Comment(1, "size", "117 MB"));
        Optional<String> second = forge().comment(new Comment(1, "size", "118 MB"));
        forge().comment(new Comment(1, "other", "Another."));

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(ground.comments(1)).hasSize(2);
        assertThat(ground.comments(1).get(0)).startsWith("118 MB");
    }

    @Test
    void theRequestOfABranchIsFound() {
        assertThat(forge().pullRequestOf(BRANCH)).isEmpty();
        forge().propose(proposal(AFTER));

        assertThat(forge().pullRequestOf(BRANCH)).contains(1);
        assertThat(forge().pullRequestOf("main")).isEmpty();
        ground.close(1);
        assertThat(forge().pullRequestOf(BRANCH)).isEmpty();
    }

    final RestForge forge() {
        return ground.forge(NO_PATIENCE);
    }

    final ForgeGround ground() {
        return ground;
    }

    final Proposal proposal(String after) {
        return proposal(after, base);
    }

    private static Proposal proposal(String after, String commit) {
        return proposal(after, commit, BEFORE);
    }

    private static Proposal proposal(String after, String commit, String before) {
        return new Proposal(
                BRANCH,
                "main",
                commit,
                "Move to Alpine: smaller",
                "The body.\n",
                MESSAGE,
                files(after, before),
                List.of("docker", "alpinist"),
                true,
                false);
    }

    private static List<FileChange> files(String after, String before) {
        boolean first = before.equals(BEFORE);
        FileChange dockerfile = new FileChange("Dockerfile", Optional.of(blob(before)), blob(after), false);
        FileChange script = new FileChange(
                SCRIPT,
                Optional.of(blob(first ? "#!/bin/sh\n" : "#!/bin/sh\nexit 1\n")),
                blob("#!/bin/sh\nexit 1\n"),
                true);
        return first
                ? List.of(dockerfile, script, new FileChange("new file", Optional.empty(), blob("\0\u00ff\n"), false))
                : List.of(dockerfile, script);
    }

    private Proposal reopening(String after) {
        Proposal usual = proposal(after);
        return new Proposal(
                usual.branch(),
                usual.base(),
                usual.baseCommit(),
                usual.title(),
                usual.body(),
                usual.commitMessage(),
                usual.files(),
                usual.labels(),
                usual.draft(),
                true);
    }

    final Withdrawal withdrawal(String commit) {
        return new Withdrawal(BRANCH, "main", commit, "A test fails.\n");
    }

    final AlpinistException assertRefused(Proposal proposal, String... parts) {
        AlpinistException refusal = catchThrowableOfType(AlpinistException.class, () -> forge().propose(proposal));
        assertThat(refusal).isNotNull();
        assertThat(refusal.failure()).isEqualTo(Failure.FORGE);
        assertThat(refusal.getMessage() + " " + refusal.remedy()).contains(parts);
        assertSilentAboutTheToken(refusal);
        return refusal;
    }

    final void assertSilentAboutTheToken(AlpinistException refusal) {
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace + refusal.remedy()).doesNotContain(token());
    }

    /** The base with another README. */
    final String newBase() {
        return commitOnMain(BEFORE, "Change the README", "more notes\n");
    }

    private String commitOnMain(String dockerfile, String message, String readme) {
        String entries = "100644 " + stored(dockerfile) + "\tDockerfile\0" + "100644 " + stored(readme) + "\tREADME\0"
                + "100755 " + stored("#!/bin/sh\n") + "\t" + SCRIPT + "\0";
        local.run("read-tree", "--empty");
        local.runFor(entries.getBytes(StandardCharsets.UTF_8), "update-index", "--add", "-z", "--index-info");
        List<String> parents = local.run("for-each-ref", "--format=%(objectname)", "refs/heads/main")
                .lines()
                .toList();
        String tree = local.run("write-tree").strip();
        String commit = parents.isEmpty()
                ? local.run("commit-tree", tree, "-m", message).strip()
                : local.run("commit-tree", tree, "-p", parents.get(0), "-m", message)
                        .strip();
        local.run("update-ref", "refs/heads/main", commit);
        push("main", commit);
        return commit;
    }

    /** Theirs, on top of what is there. */
    private String pushOnBranch() {
        fetch();
        return commitOnBranch();
    }

    private String commitOnBranch() {
        String commit = local.run("commit-tree", BRANCH + "^{tree}", "-p", BRANCH, "-m", "By hand")
                .strip();
        local.run("update-ref", "refs/heads/" + BRANCH, commit);
        push(BRANCH, commit);
        return commit;
    }

    private void push(String branch, String commit) {
        local.run("push", "-q", ground.remote(), branch);
        ground.awaitPush(branch, commit);
    }

    private void fetch() {
        local.run("fetch", "-q", "--prune", ground.remote(), "+refs/heads/*:refs/heads/*");
    }

    private String fetchMain() {
        fetch();
        return local.run("rev-parse", "main").strip();
    }

    private List<String> branches() {
        fetch();
        return local.run("for-each-ref", "--format=%(refname:short)", "refs/heads")
                .lines()
                .toList();
    }

    final String head() {
        fetch();
        return local.run("rev-parse", BRANCH).strip();
    }

    private String parent() {
        fetch();
        return local.run("log", "-1", "--format=%P", BRANCH).strip();
    }

    final String show(String path) {
        fetch();
        byte[] bytes = local.runFor(new byte[0], "cat-file", "blob", BRANCH + ":" + path);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String stored(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(local.runFor(bytes, "hash-object", "-w", "--stdin"), StandardCharsets.UTF_8).strip();
    }

    private static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
