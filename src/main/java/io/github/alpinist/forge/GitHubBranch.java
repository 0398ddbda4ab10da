package io.github.alpinist.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kohsuke.github.GHCommit;
import org.kohsuke.github.GHTreeBuilder;
import org.kohsuke.github.HttpException;

/**
 * The branch that carries a proposal. GitHub's REST API moves a branch wherever it is, or refuses what is no
 * fast-forward, which a new result on the same base never is. Its GraphQL API compares and moves at once; only where
 * that is missing, the branch is looked at once more, right before it is moved.
 */
final class GitHubBranch {
    private final GitHubSession session;
    private final Proposal proposal;

    GitHubBranch(GitHubSession session, Proposal proposal) {
        this.session = session;
        this.proposal = proposal;
    }

    /** Where the branch is; empty where there is none. The library asks for it in a way that GitHub describes no more. */
    static Optional<String> head(GitHubSession session, String branch) throws IOException {
        try {
            return Optional.of(session.calls()
                    .send("GET", session.path("/git/ref/heads/" + branch), Optional.empty())
                    .getAsJsonObject()
                    .getAsJsonObject("object")
                    .get("sha")
                    .getAsString());
        } catch (HttpException e) {
            if (e.getResponseCode() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    Optional<String> head() throws IOException {
        return head(session, proposal.branch());
    }

    /** The tree that the proposal's commit is to have. */
    String tree() throws IOException {
        GHTreeBuilder tree = session.repository().createTree().baseTree(baseTree());
        for (FileChange file : proposal.files()) {
            tree.add(file.path(), file.after().bytes(), file.executable());
        }
        return tree.create().getSha();
    }

    /** Whether a commit is the proposal already. */
    boolean isProposal(String sha, String tree) throws IOException {
        GHCommit commit = session.repository().getCommit(sha);
        GHCommit.ShortInfo info = commit.getCommitShortInfo();
        return info.getTreeSHA1().equals(tree)
                && commit.getParentSHA1s().equals(List.of(proposal.baseCommit()))
                && info.getMessage().strip().equals(proposal.commitMessage().strip());
    }

    /**
     * Whether a commit that no open pull request carries is what a run left that was refused one. Only where the token
     * is not a person's, because a person may have pushed under the same name.
     */
    boolean isLeftOver(String sha) throws IOException {
        if (!session.login().endsWith("[bot]")) {
            return false;
        }
        JsonObject commit = session.calls()
                .send("GET", session.path("/commits/" + sha), Optional.empty())
                .getAsJsonObject();
        return commit.getAsJsonArray("parents").size() == 1
                && session.isOwn(GitHubCalls.login(commit.get("author")))
                && paths().containsAll(texts(commit.getAsJsonArray("files"), "filename"));
    }

    /** Without author and committer, so that GitHub signs what an App makes. */
    String commit(String tree) throws IOException {
        return session.repository()
                .createCommit()
                .message(proposal.commitMessage())
                .tree(tree)
                .parent(proposal.baseCommit())
                .create()
                .getSHA1();
    }

    void create(String commit) throws IOException {
        session.repository().createRef("refs/heads/" + proposal.branch(), commit);
    }

    void move(String left, String commit) throws IOException {
        if (session.calls().isMoved(session.repository().getNodeId(), proposal.branch(), left, commit)) {
            return;
        }
        Optional<String> now = head();
        if (now.equals(Optional.of(commit))) {
            return;
        }
        refuseUnless(now.equals(Optional.of(left)));
        JsonObject body = new JsonObject();
        body.addProperty("sha", commit);
        body.addProperty("force", true);
        session.calls().send("PATCH", session.path("/git/refs/heads/" + proposal.branch()), Optional.of(body));
    }

    void refuseUnless(boolean isOurs) {
        GitHubSession.refuseIf(
                !isOurs,
                "somebody else has written to branch " + proposal.branch(),
                "merge or take that over, then delete the branch, or name another one");
    }

    private Set<String> paths() {
        return proposal.files().stream().map(FileChange::path).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonArray items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(item -> item.get(name).getAsString())
                .toList();
    }

    private String baseTree() throws IOException {
        try {
            return session.repository()
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
        return new AlpinistException(
                Failure.FORGE,
                "commit " + proposal.baseCommit() + ", which was migrated, is not in "
                        + session.repository().getFullName(),
                "push it to " + proposal.base() + " first, then propose again");
    }
}
