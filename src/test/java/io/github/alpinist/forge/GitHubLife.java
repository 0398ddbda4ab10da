package io.github.alpinist.forge;

import static io.github.alpinist.forge.GitHubGround.AFTER;
import static io.github.alpinist.forge.GitHubGround.BEFORE;
import static io.github.alpinist.forge.GitHubGround.BRANCH;
import static io.github.alpinist.forge.GitHubGround.OTHER;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One step in the life of a pull request.
 *
 * @param name of what has happened before
 * @param before brings the ground there
 * @param step what Alpinist then does; how it ends, in a word
 * @param end how it ends where nothing goes wrong
 * @param pulls how many there may be, open and closed
 * @param holds whether the ground is as it must be afterwards
 * @param never whether something is there that must not be, whatever went wrong
 */
record GitHubLife(
        String name,
        Consumer<GitHubGround> before,
        BiFunction<GitHubGround, GitHubForge, String> step,
        String end,
        int pulls,
        Predicate<GitHubGround> holds,
        Predicate<GitHubGround> never) {
    private static final String OWNERS = "* @kim @acme/platform @stranger\n";

    static final List<GitHubLife> ALL = List.of(
            new GitHubLife(
                    "nothing",
                    ground -> {},
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER) && isDressed(ground),
                    ground -> false),
            new GitHubLife(
                    "refused",
                    ground -> {
                        propose(ground, OTHER);
                        ground.repository().pulls().clear();
                    },
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER),
                    ground -> false),
            new GitHubLife(
                    "another result",
                    ground -> propose(ground, OTHER),
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER) && isDressed(ground),
                    ground -> false),
            new GitHubLife(
                    "a base that moved",
                    ground -> {
                        propose(ground, AFTER);
                        ground.advance(BEFORE, OWNERS, "# moved");
                    },
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER),
                    ground -> false),
            new GitHubLife(
                    "another result on an Enterprise that cannot compare and move",
                    ground -> {
                        propose(ground, OTHER);
                        ground.repository().forgetComparingAndMoving();
                    },
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER),
                    ground -> false),
            new GitHubLife(
                    "a person's push",
                    ground -> {
                        propose(ground, OTHER);
                        ground.touch();
                    },
                    proposing(AFTER, false),
                    "somebody else has written to branch " + BRANCH,
                    1,
                    ground -> isByHand(ground) && ground.github().openPulls() == 1,
                    ground -> !isByHand(ground)),
            new GitHubLife(
                    "a person who closed it",
                    ground -> {
                        propose(ground, OTHER);
                        ground.repository().close(1);
                    },
                    proposing(AFTER, false),
                    "CLOSED",
                    1,
                    ground -> ground.carries(OTHER),
                    ground -> ground.github().openPulls() > 0 || !ground.carries(OTHER)),
            new GitHubLife(
                    "a person who closed it and asks for it again",
                    ground -> {
                        propose(ground, OTHER);
                        ground.repository().close(1);
                    },
                    proposing(AFTER, true),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER),
                    ground -> false),
            new GitHubLife(
                    "a person who closed it, deleted its branch and asks for it again",
                    ground -> {
                        propose(ground, OTHER);
                        ground.repository().close(1);
                        ground.repository().delete(BRANCH);
                    },
                    proposing(AFTER, true),
                    "OPEN",
                    2,
                    ground -> isOpenWith(ground, AFTER),
                    ground -> false),
            new GitHubLife(
                    "a result that holds no more",
                    ground -> {
                        propose(ground, AFTER);
                        ground.advance(BEFORE, OWNERS, "# moved");
                    },
                    (ground, forge) -> ended(forge.withdraw(ground.withdrawal(ground.base()))),
                    "WITHDRAWN",
                    1,
                    ground -> ground.github().openPulls() == 0
                            && ground.repository().comments().size() == 1
                            && ground.pull().get("body").getAsString().contains("withdrawn for " + ground.base()),
                    ground -> ground.repository().comments().size() > 1),
            new GitHubLife(
                    "a withdrawal, and a run that passes",
                    ground -> {
                        propose(ground, OTHER);
                        ground.advance(BEFORE, OWNERS, "# moved");
                        ground.forge().withdraw(ground.withdrawal(ground.base()));
                    },
                    proposing(AFTER, false),
                    "OPEN",
                    1,
                    ground -> isOpenWith(ground, AFTER)
                            && !ground.pull().get("body").getAsString().contains("withdrawn"),
                    ground -> ground.repository().comments().size() > 1),
            new GitHubLife(
                    "a withdrawal, and a person who opened it again and closed it",
                    ground -> {
                        propose(ground, OTHER);
                        ground.advance(BEFORE, OWNERS, "# moved");
                        ground.forge().withdraw(ground.withdrawal(ground.base()));
                        ground.repository().open(1);
                        ground.repository().close(1);
                    },
                    proposing(AFTER, false),
                    "CLOSED",
                    1,
                    ground -> ground.github().openPulls() == 0,
                    ground -> ground.github().openPulls() > 0),
            new GitHubLife(
                    "a merge",
                    ground -> {
                        propose(ground, AFTER);
                        ground.repository().merge(1);
                    },
                    proposing(AFTER, false),
                    "MERGED",
                    1,
                    ground -> true,
                    ground -> ground.github().openPulls() > 0),
            new GitHubLife(
                    "a comment",
                    ground -> {
                        propose(ground, AFTER);
                        ground.forge().comment(new Comment(1, "size", "90 MB"));
                    },
                    (ground, forge) -> forge.comment(new Comment(1, "size", "80 MB"))
                            .map(address -> "commented")
                            .orElse("may not"),
                    "commented",
                    1,
                    ground -> ground.repository().comments().get(0).toString().contains("80 MB"),
                    ground -> ground.repository().comments().size() != 1),
            new GitHubLife(
                    "no comment",
                    ground -> propose(ground, AFTER),
                    (ground, forge) -> forge.comment(new Comment(1, "size", "80 MB"))
                            .map(address -> "commented")
                            .orElse("may not"),
                    "commented",
                    1,
                    ground -> ground.repository().comments().size() == 1,
                    ground -> ground.repository().comments().size() > 1));

    /** Where the life begins. */
    void prepare(GitHubGround ground) {
        ground.repository().admit("kim");
        ground.repository().admit("platform");
        ground.advance(BEFORE, OWNERS);
        before.accept(ground);
    }

    private static BiFunction<GitHubGround, GitHubForge, String> proposing(String after, boolean reopen) {
        return (ground, forge) -> forge.propose(ground.proposal(after, ground.base(), reopen))
                .state()
                .name();
    }

    private static void propose(GitHubGround ground, String after) {
        ground.forge().propose(ground.proposal(after));
    }

    private static String ended(Optional<PullRequest> pull) {
        return pull.map(one -> one.state().name()).orElse("nothing");
    }

    private static boolean isOpenWith(GitHubGround ground, String after) {
        return ground.github().openPulls() == 1
                && ground.carries(after)
                && ground.github()
                        .pull(ground.github().pullCount())
                        .get("body")
                        .getAsString()
                        .contains("commit " + ground.headNow());
    }

    private static boolean isDressed(GitHubGround ground) {
        return ground.pull().getAsJsonArray("labels").size() == 2
                && ground.pull().getAsJsonArray("requested_reviewers").size() == 1
                && ground.pull().getAsJsonArray("requested_teams").size() == 1;
    }

    private static boolean isByHand(GitHubGround ground) {
        return ground.github()
                .git()
                .run("log", "-1", "--format=%s", BRANCH)
                .strip()
                .equals("By hand");
    }
}
