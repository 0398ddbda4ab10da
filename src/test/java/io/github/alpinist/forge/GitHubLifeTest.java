package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a pull request, with what a person can fetch of it. */
class GitHubLifeTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachStepEndsAsItMustAndSoDoesItsRepetition() {
        return GitHubLife.ALL.stream().map(life -> DynamicTest.dynamicTest("after " + life.name(), () -> live(life)));
    }

    private void live(GitHubLife life) throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            life.prepare(ground);
            for (int run = 1; run <= 2; run++) {
                assertThat(step(life, ground)).as("run " + run).isEqualTo(life.end());
                assertThat(ground.github().pullCount()).isEqualTo(life.pulls());
                assertThat(life.holds()).accepts(ground);
                assertThat(life.never()).rejects(ground);
            }
            if (life.end().equals("OPEN")) {
                assertThat(ground.fetched(folder, "Dockerfile")).isEqualTo(GitHubGround.AFTER);
                assertThat(ground.fetched(folder, GitHubGround.SCRIPT)).isEqualTo("#!/bin/sh\n");
            }
        }
    }

    private static String step(GitHubLife life, GitHubGround ground) {
        try {
            return life.step().apply(ground, ground.forge());
        } catch (AlpinistException e) {
            return e.getMessage();
        }
    }

    @Test
    void anOwnerWhomGitHubRefusesIsNamedAndTheOthersAreAskedAllTheSame() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().admit("kim");
            ground.advance(GitHubGround.BEFORE, "* @kim @stranger @acme/nobody @" + FakeGitHubRepository.BOT + "\n");

            List<String> notes =
                    ground.forge().propose(ground.proposal(GitHubGround.AFTER)).notes();

            assertThat(notes).hasSize(2).allMatch(note -> note.contains("not a collaborator"));
            assertThat(String.join(" ", notes)).contains("stranger", "acme/nobody");
            assertThat(ground.pull().getAsJsonArray("requested_reviewers").toString())
                    .contains("kim");
        }
    }

    @Test
    void aPersonWhoReviewedIsNotAskedAgain() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().admit("kim");
            ground.advance(GitHubGround.BEFORE, "* @Kim\n");
            ground.repository().admit("Kim");
            ground.forge().propose(ground.proposal(GitHubGround.AFTER));
            ground.repository().review(1, "kim");

            ground.forge().propose(ground.proposal(GitHubGround.OTHER));

            assertThat(ground.pull().getAsJsonArray("requested_reviewers")).isEmpty();
        }
    }

    @Test
    void aPersonsTokenIsKnownByItsUserAndAnInstallationsByItsViewer() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().speakFor(FakeGitHubRepository.PERSON);
            ground.forge().propose(ground.proposal(GitHubGround.AFTER));
            assertThat(ground.forge()
                            .propose(ground.proposal(GitHubGround.OTHER))
                            .number())
                    .isEqualTo(1);

            ground.repository().speakFor(FakeGitHubRepository.BOT);
            assertThat(refusal(ground)).contains("pull request #1, which Alpinist did not open as alpinist-app[bot]");
        }
    }

    @Test
    void aBranchThatAMergeLeftThereCarriesTheNextResultWhoeverTheTokenSpeaksFor() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().speakFor(FakeGitHubRepository.PERSON);
            ground.forge().propose(ground.proposal(GitHubGround.OTHER));
            ground.repository().merge(1);
            ground.advance(GitHubGround.BEFORE);

            assertThat(ground.forge()
                            .propose(ground.proposal(GitHubGround.AFTER))
                            .number())
                    .isEqualTo(2);
            assertThat(ground.carries(GitHubGround.AFTER)).isTrue();
        }
    }

    @Test
    void aProtectedBranchIsNamedWithItsRemedy() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().protect(GitHubGround.BRANCH);

            assertThat(refusal(ground)).contains("rule violations", "except branches alpinist/**");
        }
    }

    @Test
    void aTokenThatMayOnlyReadIsToldWhatItLacks() throws IOException {
        try (GitHubGround ground = new GitHubGround(Files.createTempDirectory(folder, "bare"))) {
            ground.repository().allowReadingOnly();

            assertThat(refusal(ground)).contains("pull requests: write", "not on a fork");
        }
    }

    private static String refusal(GitHubGround ground) {
        try {
            ground.forge().propose(ground.proposal(GitHubGround.AFTER));
            return "none";
        } catch (AlpinistException e) {
            return e.getMessage() + " " + e.remedy();
        }
    }
}
