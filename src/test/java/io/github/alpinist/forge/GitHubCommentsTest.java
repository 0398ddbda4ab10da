package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.alpinist.report.Git;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubCommentsTest {
    @TempDir
    Path folder;

    private FakeGitHub github;

    @BeforeEach
    void start() {
        Git bare = Git.init(folder, "--bare");
        github = new FakeGitHub(bare);
        String tree = bare.run("hash-object", "-t", "tree", "-w", "/dev/null").strip();
        github.repository()
                .push("main", bare.run("commit-tree", tree, "-m", "Begin").strip());
        github.repository()
                .push("topic", bare.run("commit-tree", tree, "-m", "Topic").strip());
        github.repository().open("robin", "topic", "By hand.");
    }

    @AfterEach
    void stop() {
        if (github != null) {
            github.close();
        }
    }

    @Test
    void aTopicHasOneCommentThatIsKeptUpToDate() {
        Optional<String> first = comments().comment(new Comment(1, "size", "90 MB"));
        Optional<String> second = comments().comment(new Comment(1, "size", "80 MB"));

        assertThat(first).isPresent().isEqualTo(second);
        assertThat(bodies()).containsExactly("80 MB\n\n<!-- alpinist: size -->\n");
    }

    @Test
    void theSameCommentAgainWritesNothing() {
        comments().comment(new Comment(1, "size", "90 MB\n"));
        github.failNever();

        comments().comment(new Comment(1, "size", "90 MB\n"));

        assertThat(github.calls()).allMatch(call -> call.startsWith("GET") || call.endsWith("/graphql"));
    }

    @Test
    void anotherTopicIsAnotherComment() {
        comments().comment(new Comment(1, "size", "90 MB"));
        comments().comment(new Comment(1, "report", "fine"));

        assertThat(bodies()).hasSize(2);
    }

    @Test
    void aCommentOfAnotherAuthorWithOurMarkerIsLeftAlone() {
        github.repository().say(1, "robin", "> 90 MB\n\n<!-- alpinist: size -->");

        comments().comment(new Comment(1, "size", "80 MB"));

        assertThat(bodies())
                .containsExactly("> 90 MB\n\n<!-- alpinist: size -->", "80 MB\n\n<!-- alpinist: size -->\n");
    }

    @Test
    void ourCommentIsFoundBeyondTheFirstPage() {
        comments().comment(new Comment(1, "size", "90 MB"));
        JsonObject ours = github.repository().comments().remove(0);
        for (int i = 0; i < 230; i++) {
            github.repository().say(1, "robin", "Comment " + i);
        }
        ours.addProperty("id", 231);
        github.repository().comments().add(ours);

        comments().comment(new Comment(1, "size", "80 MB"));

        assertThat(bodies()).hasSize(231).last().asString().startsWith("80 MB");
    }

    @Test
    void aTokenThatMayOnlyReadLeavesNoComment() {
        github.repository().allowReadingOnly();

        assertThat(comments().comment(new Comment(1, "size", "90 MB"))).isEmpty();
        assertThat(bodies()).isEmpty();
    }

    @Test
    void aBranchLeadsToItsOpenPullRequest() {
        assertThat(comments().pullRequestOf("topic")).contains(1);
        assertThat(comments().pullRequestOf("main")).isEmpty();

        github.repository().close(1);

        assertThat(comments().pullRequestOf("topic")).isEmpty();
    }

    private Comments comments() {
        URI api = github.api();
        return new GitHubForge(api, FakeGitHub.REPOSITORY, FakeGitHub.TOKEN);
    }

    private List<String> bodies() {
        return github.repository().comments().stream()
                .map(comment -> comment.get("body").getAsString())
                .toList();
    }
}
