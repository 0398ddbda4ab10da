package io.github.alpinist.forge;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.HttpException;

/** One proposal on its way to one repository: what is there is looked at first, and nothing is made twice. */
final class GitHubProposal {
    private final GitHubSession session;
    private final GHRepository repository;
    private final Proposal proposal;
    private final GitHubPulls pulls;
    private final GitHubBranch branch;

    GitHubProposal(GitHubSession session, Proposal proposal) {
        this.session = session;
        this.repository = session.repository();
        this.proposal = proposal;
        this.pulls = new GitHubPulls(session, proposal.branch());
        this.branch = new GitHubBranch(session, proposal);
    }

    PullRequest propose() throws IOException {
        GitHubSession.refuseIf(
                repository.isArchived(),
                repository.getFullName() + " is archived and takes no pull request",
                "unarchive it first, or take the patch");
        Optional<GHPullRequest> found = pulls.latestAlone();
        Optional<PullRequest.State> settled = found.isPresent() ? settled(found.get()) : Optional.empty();
        if (settled.isPresent()) {
            return GitHubPulls.answer(found.get(), settled.get(), List.of());
        }
        requireUnchangedBase();
        GHPullRequest pull = carried(found);
        return GitHubPulls.answer(pull, PullRequest.State.OPEN, extras(pull));
    }

    /** The state in which a pull request is left alone; empty where there is something to do. */
    private Optional<PullRequest.State> settled(GHPullRequest pull) throws IOException {
        Marker marker = GitHubPulls.marker(pull);
        if (GitHubPulls.isMerged(pull)) {
            boolean wanted = proposal.reopen() && !isResult(proposal.base());
            return isResult(marker.commit()) && !wanted ? Optional.of(PullRequest.State.MERGED) : Optional.empty();
        }
        boolean byPerson = !GitHubPulls.isOpen(pull) && !proposal.reopen() && !isWithdrawn(pull);
        return byPerson ? Optional.of(PullRequest.State.CLOSED) : Optional.empty();
    }

    /** A person may have opened it again since, and then closed it for good. */
    private boolean isWithdrawn(GHPullRequest pull) throws IOException {
        return GitHubPulls.marker(pull).withdrawnFor().isPresent() && session.isOwn(closer(pull));
    }

    private String closer(GHPullRequest pull) throws IOException {
        return GitHubCalls.login(session.calls()
                .send("GET", session.path("/issues/" + pull.getNumber()), Optional.empty())
                .getAsJsonObject()
                .get("closed_by"));
    }

    private boolean isResult(String revision) throws IOException {
        for (FileChange file : proposal.files()) {
            if (!session.blob(file.path(), revision)
                    .equals(Optional.of(file.after().sha1()))) {
                return false;
            }
        }
        return true;
    }

    /** The base may have moved since the run, but not in what the proposal changes. */
    private void requireUnchangedBase() throws IOException {
        for (FileChange file : proposal.files()) {
            Optional<String> there = session.blob(file.path(), proposal.base());
            GitHubSession.refuseIf(
                    !there.equals(file.before().map(Blob::sha1)),
                    file.path() + " on branch " + proposal.base() + " is not the one that was migrated",
                    "run Alpinist again on the newest commit of " + proposal.base());
        }
    }

    /**
     * Puts the commit on the branch and under a pull request. A closed one is opened again before the branch is moved,
     * because afterwards GitHub refuses it.
     */
    private GHPullRequest carried(Optional<GHPullRequest> found) throws IOException {
        String tree = branch.tree();
        Optional<String> head = branch.head();
        boolean there = head.isPresent() && branch.isProposal(head.get(), tree);
        if (head.isPresent() && !there) {
            branch.refuseUnless(isOurs(head.get(), found));
        }
        Optional<GHPullRequest> open = found.isPresent() ? reopened(found.get()) : Optional.empty();
        String commit = there ? head.get() : branch.commit(tree);
        if (open.isPresent()) {
            update(open.get(), Marker.of(commit, head));
        }
        place(head, commit);
        return open.isPresent() ? open.get() : opened(commit);
    }

    private boolean isOurs(String head, Optional<GHPullRequest> found) throws IOException {
        return found.map(GitHubPulls::marker).stream().anyMatch(marker -> marker.isLeftAt(head))
                || found.filter(GitHubPulls::isOpen).isEmpty() && branch.isLeftOver(head);
    }

    private void place(Optional<String> head, String commit) throws IOException {
        if (head.isEmpty()) {
            branch.create(commit);
        } else if (!head.get().equals(commit)) {
            branch.move(head.get(), commit);
        }
    }

    /** Empty where GitHub opens it no more, as when it was merged, or its branch was deleted or moved by force. */
    private Optional<GHPullRequest> reopened(GHPullRequest pull) throws IOException {
        if (GitHubPulls.isOpen(pull)) {
            return Optional.of(pull);
        }
        if (GitHubPulls.isMerged(pull)) {
            return Optional.empty();
        }
        try {
            pull.reopen();
            return Optional.of(pull);
        } catch (HttpException e) {
            if (e.getResponseCode() == 422) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Before the branch is moved, so that a run which is cut off between knows it by either commit. */
    private void update(GHPullRequest pull, Marker marker) throws IOException {
        if (!pull.getBase().getRef().equals(proposal.base())) {
            pull.setBaseBranch(proposal.base());
        }
        JsonObject changes = new JsonObject();
        if (!pull.getTitle().equals(proposal.title())) {
            changes.addProperty("title", proposal.title());
        }
        if (!isSaid(pull, marker)) {
            changes.addProperty("body", marker.signed(proposal.body()));
        }
        if (changes.size() > 0) {
            session.calls().send("PATCH", session.path("/pulls/" + pull.getNumber()), Optional.of(changes));
        }
    }

    private boolean isSaid(GHPullRequest pull, Marker marker) {
        Marker there = GitHubPulls.marker(pull);
        return there.commit().equals(marker.commit())
                && there.withdrawnFor().isEmpty()
                && Marker.unsigned(pull.getBody()).equals(Marker.unsigned(proposal.body()));
    }

    /** GitHub refuses a second pull request of one branch, so one that came up meanwhile comes to light here. */
    private GHPullRequest opened(String commit) throws IOException {
        String body = Marker.of(commit, Optional.empty()).signed(proposal.body());
        try {
            return repository.createPullRequest(
                    proposal.title(), proposal.branch(), proposal.base(), body, true, proposal.draft());
        } catch (HttpException e) {
            if (e.getResponseCode() != 422) {
                throw e;
            }
            return pulls.latestAlone().filter(GitHubPulls::isOpen).orElseThrow(() -> e);
        }
    }

    /** What a refusal of cannot undo the proposal. */
    private List<String> extras(GHPullRequest pull) throws IOException {
        List<String> notes = new ArrayList<>();
        label(pull).ifPresent(notes::add);
        notes.addAll(new GitHubReviewers(session, pull.getNumber()).ask(proposal));
        return notes;
    }

    private Optional<String> label(GHPullRequest pull) throws IOException {
        List<String> there = pull.getLabels().stream().map(GHLabel::getName).toList();
        List<String> missing = new ArrayList<>(proposal.labels());
        missing.removeAll(there);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        try {
            pull.addLabels(missing.toArray(String[]::new));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "GitHub did not let labels be set: " + session.refusal().requireFinal(e));
        }
    }
}
