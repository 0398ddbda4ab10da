package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHLabel;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRef;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTreeBuilder;
import org.kohsuke.github.HttpException;

/** One proposal on its way to one repository: what is there is looked at first, and nothing is made twice. */
final class GitHubProposal {
    private final GHRepository repository;
    private final Proposal proposal;

    GitHubProposal(GHRepository repository, Proposal proposal) {
        this.repository = repository;
        this.proposal = proposal;
    }

    PullRequest propose() throws IOException {
        refuseIf(
                repository.isArchived(),
                repository.getFullName() + " is archived and takes no pull request",
                "unarchive it first, or take the patch");
        Optional<GHPullRequest> found = latest();
        if (found.isPresent() && isClosed(found.get())) {
            return answer(found.get(), PullRequest.State.CLOSED);
        }
        requireUnchangedBase();
        String commit = placed(found);
        Optional<GHPullRequest> open = found.filter(pull -> pull.getState() == GHIssueState.OPEN);
        GHPullRequest pull = open.isPresent() ? updated(open.get(), commit) : opened(commit);
        label(pull);
        return answer(pull, PullRequest.State.OPEN);
    }

    /** The newest pull request that this branch of this repository carried; one that is not ours stands in the way. */
    private Optional<GHPullRequest> latest() throws IOException {
        String head = repository.getOwnerName() + ":" + proposal.branch();
        List<GHPullRequest> pulls = new ArrayList<>(repository
                .queryPullRequests()
                .state(GHIssueState.ALL)
                .head(head)
                .list()
                .toList());
        pulls.removeIf(pull -> !isOfThisBranch(pull));
        Optional<GHPullRequest> stranger = pulls.stream()
                .filter(pull -> pull.getState() == GHIssueState.OPEN)
                .filter(pull -> marked(pull).isEmpty())
                .findFirst();
        refuseIf(
                stranger.isPresent(),
                "branch " + proposal.branch() + " already carries pull request #"
                        + stranger.map(GHPullRequest::getNumber).orElse(0) + ", which Alpinist did not open",
                "name another branch");
        return pulls.stream()
                .filter(pull -> marked(pull).isPresent())
                .max(Comparator.comparingInt(GHPullRequest::getNumber));
    }

    private boolean isOfThisBranch(GHPullRequest pull) {
        GHRepository head = pull.getHead().getRepository();
        return pull.getHead().getRef().equals(proposal.branch())
                && head != null
                && head.getFullName().equalsIgnoreCase(repository.getFullName());
    }

    private static Optional<String> marked(GHPullRequest pull) {
        return Optional.ofNullable(pull.getBody()).flatMap(GitHubMarker::commit);
    }

    private static boolean isClosed(GHPullRequest pull) {
        return pull.getState() == GHIssueState.CLOSED && pull.getMergedAt() == null;
    }

    /** The base may have moved since the run, but not in what the proposal changes. */
    private void requireUnchangedBase() throws IOException {
        for (FileChange file : proposal.files()) {
            Optional<String> there = blobOnBase(file.path());
            refuseIf(
                    !there.equals(file.before().map(Blob::sha1)),
                    file.path() + " on branch " + proposal.base() + " is not the one that was migrated",
                    "run Alpinist again on the newest commit of " + proposal.base());
        }
    }

    private Optional<String> blobOnBase(String path) throws IOException {
        try {
            return Optional.of(repository.getFileContent(path, proposal.base()).getSha());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Puts the commit on the branch, where it is not there yet. */
    private String placed(Optional<GHPullRequest> found) throws IOException {
        String tree = tree();
        Optional<GHRef> branch = branch();
        if (branch.isEmpty()) {
            String commit = commit(tree);
            repository.createRef("refs/heads/" + proposal.branch(), commit);
            return commit;
        }
        String head = branch.get().getObject().getSha();
        if (isSame(repository.getCommit(head), tree)) {
            return head;
        }
        refuseIf(
                !found.flatMap(GitHubProposal::marked).equals(Optional.of(head)),
                "somebody else has written to branch " + proposal.branch(),
                "merge or take that over, then delete the branch, or name another one");
        String commit = commit(tree);
        branch.get().updateTo(commit, true);
        return commit;
    }

    private boolean isSame(GHCommit head, String tree) throws IOException {
        GHCommit.ShortInfo info = head.getCommitShortInfo();
        return info.getTreeSHA1().equals(tree)
                && head.getParentSHA1s().equals(List.of(proposal.baseCommit()))
                && info.getMessage().strip().equals(proposal.commitMessage().strip());
    }

    private String tree() throws IOException {
        GHTreeBuilder tree = repository.createTree().baseTree(baseTree());
        for (FileChange file : proposal.files()) {
            tree.add(file.path(), file.after().bytes(), file.executable());
        }
        return tree.create().getSha();
    }

    private String baseTree() throws IOException {
        try {
            return repository
                    .getCommit(proposal.baseCommit())
                    .getCommitShortInfo()
                    .getTreeSHA1();
        } catch (FileNotFoundException e) {
            throw unknownBase();
        } catch (HttpException e) {
            if (e.getResponseCode() == 422) {
                throw unknownBase();
            }
            throw e;
        }
    }

    private AlpinistException unknownBase() {
        return refusal(
                "commit " + proposal.baseCommit() + ", which was migrated, is not in " + repository.getFullName(),
                "push it to " + proposal.base() + " first, then propose again");
    }

    private String commit(String tree) throws IOException {
        return repository
                .createCommit()
                .message(proposal.commitMessage())
                .tree(tree)
                .parent(proposal.baseCommit())
                .create()
                .getSHA1();
    }

    private Optional<GHRef> branch() throws IOException {
        try {
            return Optional.of(repository.getRef("heads/" + proposal.branch()));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private GHPullRequest updated(GHPullRequest pull, String commit) throws IOException {
        if (!pull.getBase().getRef().equals(proposal.base())) {
            pull.setBaseBranch(proposal.base());
        }
        if (!pull.getTitle().equals(proposal.title())) {
            pull.setTitle(proposal.title());
        }
        String body = GitHubMarker.signed(proposal.body(), commit);
        if (!body.strip()
                .equals(Objects.toString(pull.getBody(), "")
                        .replace("\r\n", "\n")
                        .strip())) {
            pull.setBody(body);
        }
        return pull;
    }

    /** GitHub refuses a second pull request of one branch, so an answer that was lost on the way comes to light here. */
    private GHPullRequest opened(String commit) throws IOException {
        String body = GitHubMarker.signed(proposal.body(), commit);
        try {
            return repository.createPullRequest(
                    proposal.title(), proposal.branch(), proposal.base(), body, true, proposal.draft());
        } catch (HttpException e) {
            Optional<GHPullRequest> there = latest().filter(pull -> pull.getState() == GHIssueState.OPEN);
            if (e.getResponseCode() == 422 && there.isPresent()) {
                return there.get();
            }
            throw e;
        }
    }

    private void label(GHPullRequest pull) throws IOException {
        List<String> there = pull.getLabels().stream().map(GHLabel::getName).toList();
        List<String> missing = new ArrayList<>(proposal.labels());
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            pull.addLabels(missing.toArray(String[]::new));
        }
    }

    private static PullRequest answer(GHPullRequest pull, PullRequest.State state) {
        return new PullRequest(pull.getHtmlUrl().toString(), pull.getNumber(), state);
    }

    private static void refuseIf(boolean condition, String message, String remedy) {
        if (condition) {
            throw refusal(message, remedy);
        }
    }

    private static AlpinistException refusal(String message, String remedy) {
        return new AlpinistException(Failure.FORGE, message, remedy);
    }
}
