package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Cmark;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.MarkdownDocument;
import io.github.alpinist.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTextTest {
    private static final String HOSTILE = "@octocat fixes #1 https://evil.example <img src=x> `$(id)` 'q'\n::error::x";

    @Test
    void theTitleIsTheResult() {
        assertThat(ProposalText.title(Reports.full()))
                .isEqualTo(
                        "Move to Alpine: 467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass");
    }

    @ParameterizedTest
    @CsvSource({
        "Dockerfile, Move to Alpine: ",
        "services/api/Dockerfile, Move services/api/Dockerfile to Alpine: ",
        "@octocat/Dockerfile, Move to Alpine: ",
        "fixes #1, Move to Alpine: ",
        "a b, Move to Alpine: "
    })
    void theTitleNamesADockerfileOfAnotherNameWhereThatIsPlain(String path, String start) {
        assertThat(ProposalText.title(Reports.withDockerfile(path))).startsWith(start);
    }

    @Test
    void theCommitMessageTellsWhatWasProvedOnWhat() {
        assertThat(ProposalText.commitMessage(Reports.full())).isEqualTo("""
                        Move to Alpine: 467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass

                        Built: original, alpine, slim. Passed: original 1 of 1 test commands and 1 of 1 smoke requests; \
                        alpine 1 of 1 test commands and 1 of 1 smoke requests; slim 1 of 1 test commands and 1 of 1 smoke requests.

                        Made by Alpinist 0.1.0 on linux/amd64 with Alpine 3.20.
                        """);
    }

    @Test
    void withoutAnyTestItSaysThatNothingButTheBuildWasProved() {
        assertThat(ProposalText.commitMessage(Reports.untested()))
                .contains("467 MB to 117 MB (74.9 % saved), nothing but the build was proved\n")
                .contains("Nothing but the build was proved: there was no test and no smoke request.");
        assertThat(ProposalText.body(Reports.untested(), List.of()))
                .contains("Nothing but the build was proved: there was no test and no smoke request.");
    }

    @Test
    void titleAndCommitMessageHoldNothingThatAForgeActsOn() {
        String text = ProposalText.commitMessage(Reports.hostile(HOSTILE));

        assertThat(text).doesNotContain("@", "#", "://", "<", "`", "$");
        assertThat(text.lines().filter(line -> !line.isEmpty())).hasSize(3);
    }

    @Test
    void theBodyTellsHowToCheckItAndHowToGoBack() {
        String body = ProposalText.body(Reports.full(), List.of("--file", "Dockerfile", "--test", "sh -c 'exit 0'"));

        assertThat(body)
                .startsWith("**467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass**")
                .contains("alpinist migrate --file Dockerfile --test 'sh -c '\\''exit 0'\\'''\n")
                .contains("git revert")
                .containsSubsequence(
                        "| uncompressed |",
                        "What changed",
                        "Packages kept",
                        "Findings",
                        "How to check",
                        "How to go back");
    }

    @Test
    void aHostileArgumentStaysInItsBlock() {
        String html = Cmark.html(ProposalText.body(Reports.full(), List.of("--test", "```\n</pre>" + HOSTILE)));

        assertThat(html.replaceAll("(?s)<code>.*?</code>", "")).doesNotContain("octocat", "evil", "<img");
    }

    @Test
    void theBodyLeavesRoomForAMarker() {
        assertThat(ProposalText.body(Reports.repeated(3000, "some text of a repository"), List.of())
                        .length())
                .isLessThanOrEqualTo(MarkdownDocument.GITHUB_LIMIT - 1000);
    }

    @Test
    void aRunBelowItsThresholdStillHasATitle() {
        assertThat(ProposalText.title(Reports.withConclusion(Conclusion.Kind.BELOW_MIN_SAVING)))
                .startsWith("Move to Alpine: 467 MB");
    }
}
