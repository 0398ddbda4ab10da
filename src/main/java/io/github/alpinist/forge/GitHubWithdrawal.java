package io.github.alpinist.forge;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.HttpException;

/** One withdrawal: the reason as a comment first, then body and state at once, so that nothing stands half done. */
final class GitHubWithdrawal {
    private final GitHubSession session;
    private final GHRepository repository;
    private final Withdrawal withdrawal;

    GitHubWithdrawal(GitHubSession session, Withdrawal withdrawal) {
        this.session = session;
        this.repository = session.repository();
        this.withdrawal = withdrawal;
    }

    Optional<PullRequest> withdraw() throws IOException {
        Optional<GHPullRequest> found =
                repository.isArchived() ? Optional.empty() : new GitHubPulls(session, withdrawal.branch()).latest();
        if (found.isPresent() && isDue(found.get())) {
            close(found.get());
        } else if (found.filter(this::isDone).isEmpty()) {
            return Optional.empty();
        }
        return found.map(pull -> GitHubPulls.answer(pull, PullRequest.State.WITHDRAWN, List.of()));
    }

    private boolean isDone(GHPullRequest pull) {
        return !GitHubPulls.isOpen(pull)
                && GitHubPulls.marker(pull).withdrawnFor().equals(Optional.of(withdrawal.baseCommit()));
    }

    private boolean isDue(GHPullRequest pull) throws IOException {
        Optional<String> head = GitHubBranch.head(session, withdrawal.branch());
        return GitHubPulls.isOpen(pull)
                && pull.getBase().getRef().equals(withdrawal.base())
                && head.filter(GitHubPulls.marker(pull)::isLeftAt).isPresent()
                && isBaseNewer(head.get());
    }

    /** A run on an older commit of the base says nothing about what was proposed for a newer one. */
    private boolean isBaseNewer(String head) throws IOException {
        List<String> parents = repository.getCommit(head).getParentSHA1s();
        return parents.size() == 1 && !parents.get(0).equals(withdrawal.baseCommit()) && isNewer(parents.get(0));
    }

    private boolean isNewer(String parent) throws IOException {
        try {
            String path = session.path("/compare/" + parent + "..." + withdrawal.baseCommit() + "?per_page=1");
            String status = session.calls()
                    .send("GET", path, Optional.empty())
                    .getAsJsonObject()
                    .get("status")
                    .getAsString();
            return Set.of("ahead", "diverged").contains(status);
        } catch (HttpException e) {
            if (e.getResponseCode() == 404) {
                return false;
            }
            throw e;
        }
    }

    private void close(GHPullRequest pull) throws IOException {
        String base = withdrawal.baseCommit();
        Comment reason = new Comment(pull.getNumber(), "withdrawn-" + base, withdrawal.reason());
        new GitHubComments(session).comment(reason);
        JsonObject changes = new JsonObject();
        changes.addProperty("state", "closed");
        changes.addProperty(
                "body", GitHubPulls.marker(pull).withdrawn(base).signed(Marker.unsigned(pull.getBody()) + "\n"));
        session.calls().send("PATCH", session.path("/pulls/" + pull.getNumber()), Optional.of(changes));
    }
}
