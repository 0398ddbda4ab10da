package io.github.alpinist.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHUser;

/** Knows Alpinist's pull requests again: by branch, marker, author and repository together. */
final class GitHubPulls {
    private final GitHubSession session;
    private final String branch;

    GitHubPulls(GitHubSession session, String branch) {
        this.session = session;
        this.branch = branch;
    }

    /** Of a pull request that {@link #latest} found. */
    static Marker marker(GHPullRequest pull) {
        return marked(pull).orElseThrow();
    }

    static boolean isOpen(GHPullRequest pull) {
        return pull.getState() == GHIssueState.OPEN;
    }

    static boolean isMerged(GHPullRequest pull) {
        return pull.getMergedAt() != null;
    }

    static PullRequest answer(GHPullRequest pull, PullRequest.State state, List<String> notes) {
        return new PullRequest(pull.getHtmlUrl().toString(), pull.getNumber(), state, notes);
    }

    /** The newest of ours, in whatever state. */
    Optional<GHPullRequest> latest() throws IOException {
        return ours(all());
    }

    /** The newest of ours, where no open one of somebody else stands in its way. */
    Optional<GHPullRequest> latestAlone() throws IOException {
        List<GHPullRequest> pulls = all();
        for (GHPullRequest pull : pulls) {
            GitHubSession.refuseIf(
                    isOpen(pull) && !isOurs(pull),
                    "branch " + branch + " already carries pull request #" + pull.getNumber()
                            + ", which Alpinist did not open as " + session.login(),
                    "name another branch, or close that pull request");
        }
        return ours(pulls);
    }

    /** The number of the newest open one, whoever opened it. */
    Optional<Integer> newestOpen() throws IOException {
        return all().stream()
                .filter(GitHubPulls::isOpen)
                .map(GHPullRequest::getNumber)
                .max(Comparator.naturalOrder());
    }

    private Optional<GHPullRequest> ours(List<GHPullRequest> pulls) {
        return pulls.stream().filter(this::isOurs).max(Comparator.comparingInt(GHPullRequest::getNumber));
    }

    private List<GHPullRequest> all() throws IOException {
        return session
                .repository()
                .queryPullRequests()
                .state(GHIssueState.ALL)
                .head(session.repository().getOwnerName() + ":" + branch)
                .list()
                .toList()
                .stream()
                .filter(this::isOfThisBranch)
                .toList();
    }

    private boolean isOfThisBranch(GHPullRequest pull) {
        GHRepository head = pull.getHead().getRepository();
        return pull.getHead().getRef().equals(branch)
                && head != null
                && head.getFullName().equalsIgnoreCase(session.repository().getFullName());
    }

    private boolean isOurs(GHPullRequest pull) {
        return marked(pull).isPresent() && session.isOwn(author(pull));
    }

    private static String author(GHPullRequest pull) {
        try {
            GHUser user = pull.getUser();
            return user == null ? "" : Objects.toString(user.getLogin(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Marker> marked(GHPullRequest pull) {
        return Optional.ofNullable(pull.getBody()).flatMap(Marker::in);
    }
}
