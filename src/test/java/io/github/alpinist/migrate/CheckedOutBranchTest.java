package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The branch that a pull request is for, as checkouts tell it. */
class CheckedOutBranchTest {
    @TempDir
    Path folder;

    private Git git;

    @BeforeEach
    void commit() throws IOException {
        git = Git.init(folder);
        Files.writeString(folder.resolve("file"), "text");
        git.run("add", "--all");
        git.run("commit", "-q", "-m", "One");
    }

    @Test
    void aBranchIsTaken() {
        assertThat(branch()).contains("main");
    }

    @Test
    void aCommitThatEndsOneRemoteBranchStandsForIt() {
        git.run("update-ref", "refs/remotes/origin/feature/x", "HEAD");
        git.run("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/feature/x");
        git.run("checkout", "-q", "--detach");

        assertThat(branch()).contains("feature/x");
    }

    @Test
    void aCommitThatEndsSeveralStandsForNone() {
        git.run("update-ref", "refs/remotes/origin/one", "HEAD");
        git.run("update-ref", "refs/remotes/origin/two", "HEAD");
        git.run("checkout", "-q", "--detach");

        assertThat(branch()).isEmpty();
    }

    @Test
    void aCommitThatEndsNoneStandsForNone() {
        git.run("update-ref", "refs/remotes/origin/main", "HEAD");
        git.run("checkout", "-q", "--detach");
        git.run("commit", "-q", "--allow-empty", "-m", "Two");

        assertThat(branch()).isEmpty();
    }

    private Optional<String> branch() {
        return new io.github.alpinist.migrate.Git(folder).branch();
    }
}
