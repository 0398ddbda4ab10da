package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.MarkdownDocument;
import io.github.alpinist.report.Reports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTextTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Provenance FROM = new Provenance("alpinist/Dockerfile", COMMIT, "", "Dockerfile", List.of());
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
        assertThat(ProposalText.body(Reports.untested(), FROM))
                .startsWith("**467 MB to 117 MB (74.9 % saved), nothing but the build was proved**")
                .contains("Not measured: throughput.");
    }

    @Test
    void titleAndCommitMessageHoldNothingThatAForgeActsOn() {
        String text = ProposalText.commitMessage(Reports.hostile(HOSTILE));

        assertThat(text).doesNotContain("@", "#", "://", "<", "`", "$");
        assertThat(text.lines().filter(line -> !line.isEmpty())).hasSize(3);
    }

    @Test
    void theBodyHasItsPartsInTheOrderInWhichAReviewerAsks() {
        assertThat(ProposalText.body(Reports.full(), FROM))
                .startsWith("**467 MB to 117 MB (74.9 % saved), 1 of 1 test commands and 1 of 1 smoke requests pass**")
                .containsSubsequence(
                        "| uncompressed |",
                        "### What changed",
                        "### Packages kept",
                        "Packages dropped (2)",
                        "### Findings",
                        "### Trade-offs",
                        "### Tests",
                        "### How to check it",
                        "### How to go back",
                        "<summary>Full report</summary>");
    }

    @Test
    void aReviewerRepeatsTheRunOnTheCommitThatItWasMadeOf() {
        Provenance from = new Provenance(
                "alpinist/services-api-Dockerfile",
                COMMIT,
                "services/api/",
                "services/api/Dockerfile",
                List.of("--file=Dockerfile", "--test=sh -c 'exit 0'"));

        assertThat(ProposalText.body(Reports.full(), from)).contains("""
                ```sh
                git fetch origin alpinist/services-api-Dockerfile
                git checkout --detach 0123456789abcdef0123456789abcdef01234567
                alpinist migrate \\
                  services/api \\
                  --file=Dockerfile \\
                  --test='sh -c '\\''exit 0'\\'''
                git show FETCH_HEAD:services/api/Dockerfile | diff - services/api/.alpinist/Dockerfile.result
                ```
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '"',
            value = {
                "services/api/Dockerfile -> services/api/Dockerfile",
                "Dockerfile [old] -> ':(top,literal)Dockerfile [old]'",
                ":Dockerfile -> ':(top,literal):Dockerfile'",
                "it's -> ':(top,literal)it'\\''s'",
                "$(id) -> ':(top,literal)$(id)'"
            })
    void oneCommandBringsAFileOfAnyNameBack(String path, String word) {
        assertThat(ProposalText.body(Reports.full(), new Provenance("b", COMMIT, "", path, List.of())))
                .contains("\ngit checkout " + COMMIT + " -- " + word + "\n");
    }

    @Test
    void aTestOfSeveralLinesStaysOneWord() {
        Provenance from = new Provenance("b", COMMIT, "", "Dockerfile", List.of("--test=make\nmake check"));

        assertThat(ProposalText.body(Reports.full(), from)).contains("\n  --test='make\nmake check'\ngit show ");
    }

    @Test
    void theLongestPartsAreOpenedByAClickAndFindingsAreNot() {
        assertThat(ProposalText.body(Reports.repeated(40, "text"), FROM))
                .contains(
                        "<summary>What changed (40)</summary>",
                        "<summary>Packages kept (40)</summary>",
                        "### Findings");
    }

    @Test
    void aFullReportThatHasNoRoomIsNamed() {
        String body = ProposalText.body(Reports.repeated(3000, "some text of a repository"), FROM);

        assertThat(body).doesNotContain("Full report</summary>").contains("`.alpinist/report.md`");
        assertThat(body.length()).isLessThanOrEqualTo(MarkdownDocument.GITHUB_LIMIT - 1000);
    }

    @Test
    void aRunBelowItsThresholdStillHasATitle() {
        assertThat(ProposalText.title(Reports.withConclusion(Conclusion.Kind.BELOW_MIN_SAVING)))
                .startsWith("Move to Alpine: 467 MB");
    }
}
