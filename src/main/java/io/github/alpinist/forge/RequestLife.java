package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a pull request on one forge: what is there is looked at first, so that nothing is made twice and all of
 * it can be repeated after a fault.
 */
final class RequestLife {
    private static final int CONFLICT = 409;

    private final ForgeCalls calls;
    private final String repository;

    /** @param repository as people name it */
    RequestLife(ForgeCalls calls, String repository) {
        this.calls = calls;
        this.repository = repository;
    }

    PullRequest propose(Proposal proposal) throws IOException {
        if (calls.isArchived()) {
            refuse(repository + " is archived and takes no pull request", "unarchive it first, or take the patch");
        }
        String self = calls.self();
        Optional<ForgeRequest> found = ours(proposal.branch(), self);
        Optional<PullRequest.State> settled =
                found.isPresent() ? settled(found.get(), proposal, self) : Optional.empty();
        if (settled.isPresent()) {
            return answer(found.get(), settled.get(), List.of());
        }
        requireUnchangedBase(proposal);
        String commit = placed(proposal, found);
        Optional<ForgeRequest> living = found.filter(request -> request.state() != PullRequest.State.MERGED);
        ForgeRequest request =
                living.isPresent() ? updated(living.get(), proposal, commit) : opened(proposal, commit, self);
        return answer(request, PullRequest.State.OPEN, labelled(request, proposal));
    }

    Optional<PullRequest> withdraw(Withdrawal withdrawal) throws IOException {
        if (calls.isArchived()) {
            return Optional.empty();
        }
        String self = calls.self();
        Optional<ForgeRequest> found = newest(calls.requests(withdrawal.branch(), self), self);
        if (found.isPresent() && isDue(found.get(), withdrawal)) {
            close(found.get(), withdrawal, self);
        } else if (found.filter(request -> isDone(request, withdrawal)).isEmpty()) {
            return Optional.empty();
        }
        return found.map(request -> answer(request, PullRequest.State.WITHDRAWN, List.of()));
    }

    /** The reason first, then body and state at once, so that nothing stands half done. */
    private void close(ForgeRequest request, Withdrawal withdrawal, String self) throws IOException {
        String topic = "withdrawn-" + withdrawal.baseCommit();
        new CommentThread(calls, self).leave(new Comment(request.number(), topic, withdrawal.reason()));
        calls.edit(request.number(), RequestEdit.close(withdrawn(request, withdrawal)));
    }

    private static boolean isDone(ForgeRequest request, Withdrawal withdrawal) {
        return request.isClosed() && marker(request).withdrawnFor().equals(Optional.of(withdrawal.baseCommit()));
    }

    private static String withdrawn(ForgeRequest request, Withdrawal withdrawal) {
        return marker(request).withdrawn(withdrawal.baseCommit()).signed(Marker.unsigned(request.body()) + "\n");
    }

    /** Of a request that is ours. */
    private static Marker marker(ForgeRequest request) {
        return Marker.in(request.body()).orElseThrow();
    }

    /** Whether the branch is as it was left, and was left for an older commit of the base. */
    private boolean isDue(ForgeRequest request, Withdrawal withdrawal) throws IOException {
        Optional<String> head = calls.head(withdrawal.branch()).filter(marker(request)::isLeftAt);
        if (!request.isOpen() || !request.base().equals(withdrawal.base()) || head.isEmpty()) {
            return false;
        }
        List<String> parents =
                calls.commit(head.get()).map(CommitFacts::parents).orElse(List.of());
        return parents.size() == 1 && calls.isNewer(withdrawal.baseCommit(), parents.get(0));
    }

    /** The newest request of ours that the branch carries or carried; one of others stands in the way. */
    private Optional<ForgeRequest> ours(String branch, String self) throws IOException {
        List<ForgeRequest> requests = calls.requests(branch, self);
        requests.stream()
                .filter(ForgeRequest::isOpen)
                .filter(request -> !isOurs(request, self))
                .findFirst()
                .ifPresent(stranger -> refuse(
                        "branch " + branch + " already carries pull request " + stranger.number()
                                + ", which Alpinist did not open",
                        "name another branch"));
        return newest(requests, self);
    }

    private static Optional<ForgeRequest> newest(List<ForgeRequest> requests, String self) {
        return requests.stream()
                .filter(request -> isOurs(request, self))
                .max(Comparator.comparingInt(ForgeRequest::number));
    }

    private static boolean isOurs(ForgeRequest request, String self) {
        return request.author().equals(self) && Marker.in(request.body()).isPresent();
    }

    /** The state in which a request is left alone; empty where there is something to do. */
    private Optional<PullRequest.State> settled(ForgeRequest request, Proposal proposal, String self)
            throws IOException {
        if (request.state() == PullRequest.State.MERGED) {
            boolean wanted = proposal.reopen() && !isResult(proposal, proposal.base());
            boolean merged = isResult(proposal, marker(request).commit());
            return merged && !wanted ? Optional.of(request.state()) : Optional.empty();
        }
        boolean left = request.isClosed() && !proposal.reopen() && !isWithdrawn(request, self);
        return left ? Optional.of(request.state()) : Optional.empty();
    }

    private boolean isWithdrawn(ForgeRequest request, String self) throws IOException {
        return marker(request).withdrawnFor().isPresent() && calls.isClosedBy(request, self);
    }

    private boolean isResult(Proposal proposal, String revision) throws IOException {
        for (FileChange file : proposal.files()) {
            if (!calls.blob(file.path(), revision)
                    .equals(Optional.of(file.after().sha1()))) {
                return false;
            }
        }
        return true;
    }

    /** The base may have moved since the run, but not in what the proposal changes. */
    private void requireUnchangedBase(Proposal proposal) throws IOException {
        if (calls.commit(proposal.baseCommit()).isEmpty()) {
            refuse(
                    "commit " + proposal.baseCommit() + ", which was migrated, is not in " + repository,
                    "push it to " + proposal.base() + " first, then propose again");
        }
        for (FileChange file : proposal.files()) {
            if (!calls.blob(file.path(), proposal.base()).equals(file.before().map(Blob::sha1))) {
                refuse(
                        file.path() + " on branch " + proposal.base() + " is not the one that was migrated",
                        "run Alpinist again on the newest commit of " + proposal.base());
            }
        }
    }

    /** Puts the commit on the branch, where it is not there yet. */
    private String placed(Proposal proposal, Optional<ForgeRequest> found) throws IOException {
        Optional<String> head = calls.head(proposal.branch());
        if (head.isPresent() && isThere(proposal, head.get())) {
            return head.get();
        }
        if (head.isPresent()
                && !found.map(request -> marker(request).isLeftAt(head.get())).orElse(false)) {
            refuse(
                    "somebody else has written to branch " + proposal.branch(),
                    "merge or take that over, then delete the branch, or name another one");
        }
        return calls.place(proposal);
    }

    /** Whether a commit has the same parent, message and files: then its tree is the same as well. */
    private boolean isThere(Proposal proposal, String commit) throws IOException {
        Set<String> paths = proposal.files().stream()
                .filter(FileChange::isChange)
                .map(FileChange::path)
                .collect(Collectors.toSet());
        Optional<CommitFacts> facts = calls.commit(commit)
                .filter(there -> there.parents().equals(List.of(proposal.baseCommit())))
                .filter(there -> isSame(proposal.commitMessage(), there.message()))
                .filter(there -> there.paths().equals(paths));
        return facts.isPresent() && isResult(proposal, commit);
    }

    private ForgeRequest updated(ForgeRequest request, Proposal proposal, String commit) throws IOException {
        String title = (isDraft(request) ? calls.draftPrefix() : "") + proposal.title();
        String body = body(proposal, commit);
        RequestEdit edit = new RequestEdit(
                Optional.of(title).filter(text -> !text.equals(request.title())),
                Optional.of(proposal.base()).filter(base -> !base.equals(request.base())),
                Optional.of(body).filter(text -> !isSame(text, request.body())),
                Optional.of(true).filter(open -> !request.isOpen()));
        if (!edit.isNothing()) {
            calls.edit(request.number(), edit);
        }
        return request;
    }

    private String body(Proposal proposal, String commit) {
        return calls.harmless(Marker.of(commit, Optional.empty()).signed(proposal.body()));
    }

    /** A forge may end lines in its own way, and drop what is white at the end. */
    static boolean isSame(String text, String kept) {
        return text.replace("\r\n", "\n")
                .strip()
                .equals(kept.replace("\r\n", "\n").strip());
    }

    /** A person may have made it ready since, or a draft again. */
    private boolean isDraft(ForgeRequest request) {
        return request.title().startsWith(calls.draftPrefix());
    }

    /** The forge refuses a second request of one branch, so an answer that was lost on the way comes to light here. */
    private ForgeRequest opened(Proposal proposal, String commit, String self) throws IOException {
        String title = (proposal.draft() ? calls.draftPrefix() : "") + proposal.title();
        try {
            return calls.open(proposal, title, body(proposal, commit));
        } catch (RefusedException e) {
            Optional<ForgeRequest> there = e.status() == CONFLICT
                    ? ours(proposal.branch(), self).filter(ForgeRequest::isOpen)
                    : Optional.empty();
            return there.orElseThrow(() -> e);
        }
    }

    /** Labels are told apart from the proposal: without them it is none the less one. */
    private List<String> labelled(ForgeRequest request, Proposal proposal) throws IOException {
        List<String> missing = new ArrayList<>(proposal.labels());
        missing.removeAll(request.labels());
        if (missing.isEmpty()) {
            return List.of();
        }
        try {
            calls.label(request.number(), missing);
            return List.of();
        } catch (RefusedException e) {
            return List.of("The labels " + String.join(", ", missing) + " could not be set: the forge answered "
                    + e.status() + ".");
        }
    }

    private static PullRequest answer(ForgeRequest request, PullRequest.State state, List<String> notes) {
        return new PullRequest(request.url(), request.number(), state, notes);
    }

    private static void refuse(String message, String remedy) {
        throw new AlpinistException(Failure.FORGE, message, remedy);
    }
}
