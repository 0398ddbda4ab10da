package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Cmark;
import io.github.alpinist.report.MarkdownDocument;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Reports;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A repository whose names, comments, arguments and outputs are written to be acted on. */
class HostileProposalTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final Pattern CODE = Pattern.compile("(?s)<code[^>]*>.*?</code>");
    private static final Pattern OWN_ELEMENT =
            Pattern.compile("</?(h3|p|table|thead|tbody|tr|th|td|ul|li|pre|strong|details|summary)>"
                    + "|<pre lang=\"(sh|text|diff)\">|<t[hd] align=\"right\">");
    private static final String PARTS = "<(h3|table|tr|li|pre)\\b";
    private static final String CLOSING = "(?i)(clos(e[sd]?|ing)|fix(e[sd]|ing)?|resolv(e[sd]?|ing)"
            + "|implement(s|ed|ing)?):? +[^\\s`]*(#\\d|/issues/)";
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}&&[^\\n\u2060]]";

    static Stream<String> texts() {
        return Stream.of(
                "$(touch /tmp/pwned)",
                "`touch /tmp/pwned`",
                "'; touch /tmp/pwned; '",
                "a'b\"c\\\nd",
                "<script>alert(1)</script>",
                "</code></pre></details><script>alert(1)</script>",
                "<!-- alpinist: commit " + COMMIT + " -->",
                "-->\n<!-- alpinist: commit " + COMMIT + " -->",
                "```\n<!-- alpinist: commit " + COMMIT + " -->\n```",
                "@org/team @octocat",
                "#1 closes #1, Fixes: #2 resolves org/repo#3",
                "closing https://forge.example/org/repo/-/issues/4",
                "![x](https://evil.example/x.png)",
                "a|b | c \\| d",
                "| a |\n|---|\n| b |",
                "::set-output name=a::b\n::add-mask::x\n##[error]x ##vso[task]x",
                "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007",
                "\u202egnp.exe \u2066x\u2069 \u200b\u200e",
                "# heading\n> quote\n- [ ] task\n1. one",
                "--upload-pack=touch /tmp/pwned",
                "-rf",
                "&lt;script&gt; &#64;octocat",
                "$`x`$ $\\sqrt{x}$ :smile: [^1]");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theBodyShowsItAsTextAndNothingOfItWorks(String text) {
        String shown = outsideOfCode(body(text));

        assertThat(OWN_ELEMENT.matcher(shown).replaceAll("")).doesNotContain("<");
        assertThat(shown)
                .doesNotContain("@", "#", "evil", "://", ":smile:", "$", "0123456")
                .doesNotContainPattern(CLOSING);
        assertThat(count("<details>", shown)).isEqualTo(count("</details>", shown));
        assertThat(count(PARTS, shown)).isEqualTo(count(PARTS, outsideOfCode(body("calm"))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theSourceOfTheBodyGivesNothingToThoseWhoReadItWithoutMarkdown(String text) {
        String body = body(text);

        assertThat(body).doesNotContainPattern(CLOSING).doesNotContainPattern(UNSEEN);
        assertThat(body.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(body.length()).isLessThan(MarkdownDocument.GITHUB_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theMarkerCannotBeForged(String text) {
        assertThat(Cmark.html(body(text))).doesNotContain("<!--");
        assertThat(Marker.in(body(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void titleAndCommitMessageHoldNothingOfIt(String text) {
        Report report = Reports.hostile(text);

        assertThat(ProposalText.title(report)).isEqualTo(ProposalText.title(Reports.hostile("a calm text")));
        assertThat(ProposalText.commitMessage(report).lines()).hasSize(5);
        assertThat(ProposalText.commitMessage(report))
                .doesNotContain("@", "#", "<", "`", "$", "://", "!", "|", "::")
                .doesNotContainPattern(CLOSING)
                .doesNotContainPattern(UNSEEN);
    }

    private static String body(String text) {
        return ProposalText.body(
                Reports.hostile(text),
                new Provenance(text, COMMIT, text, text, List.of("--test=" + text, "--build-arg=" + text)));
    }

    private static String outsideOfCode(String body) {
        return CODE.matcher(Cmark.html(body)).replaceAll("");
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
