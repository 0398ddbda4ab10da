package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
    private static final Pattern CODE = Pattern.compile("(?s)<code[^>]*>.*?</code>");

    @Test
    void aRunThatPassed() {
        Expected.matches("full.md", MarkdownReport.render(Reports.full()));
    }

    @Test
    void aRunThatWasBlockedBeforeTheBuild() {
        Expected.matches("blocked.md", MarkdownReport.render(Reports.blocked()));
    }

    static List<String> hostile() {
        return List.of(
                "<script>alert(1)</script>",
                "</code></pre></details><img src=x onerror=alert(1)>",
                "![x](https://evil.example/x.png)",
                "[click](javascript:alert(1))",
                "https://evil.example www.evil.example mailto:a@evil.example a@evil.example",
                "@octocat @org/team hello @octocat",
                "Fixes #1, closes org/repo#2 GH-3 org/repo@0123456789abcdef0123456789abcdef01234567",
                "deadbeefdeadbeef 0123456",
                "` `` ``` ```` @octocat `",
                "`",
                "```\n</details>\n```\n@octocat",
                "```",
                "````",
                "~~~",
                "~~~\n# Heading\n\n- [x] task\n\n| a | b |\n|---|---|\n| c | d |\n",
                "1. one\n2. two",
                "- item",
                "*bold* _italic_ ~~gone~~ **@octocat**",
                "> quote",
                "&lt;b&gt; &#64;octocat &commat;octocat",
                "\\@octocat \\<b> \\",
                "$\\sqrt{x}$ $`x`$ :smile: [^1] <!-- hidden -->",
                "<https://evil.example> <a@evil.example>",
                "[link]: https://evil.example\n\n[link]",
                "a|b \\| @octocat ||",
                "\u202e@octocat\u2028<b>\u0000<b>\ud800",
                "    indented\n\n\tcode",
                " ",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingOfAHostileTextWorks(String text) {
        String html = Cmark.html(MarkdownReport.render(Reports.hostile(text)));
        String outsideOfCode = CODE.matcher(html).replaceAll("");

        assertThat(outsideOfCode)
                .doesNotContain("@", "#", "evil", "://", "www.", "GH-", "deadbeef", "0123456", ":smile:", "$")
                .doesNotContainPattern(
                        "<(?!/?(h2|h3|p|table|thead|tbody|tr|th|td|ul|li|pre|strong|details|summary)\\b)")
                .doesNotContainPattern("<[a-z0-9]+ (?!align=\"right\">|lang=\"(text|diff)\">)[^>]*>");
        assertThat(count("<details>", outsideOfCode)).isEqualTo(count("</details>", outsideOfCode));
        assertThat(count("<h[23]>", outsideOfCode)).isEqualTo(count("<h[23]>", calm()));
        assertThat(count("<li>", outsideOfCode)).isEqualTo(count("<li>", calm()));
        assertThat(count("<pre", outsideOfCode)).isEqualTo(count("<pre", calm()));
    }

    @Test
    void theSourceOfAFindingIsALinkWhichTellsNobodyOnGitHubOfTheMove() {
        assertThat(withSource("https://github.com/prisma/prisma/issues/16553#issuecomment-1"))
                .contains("[`github.com/prisma/prisma/issues/16553#issuecomment-1`]"
                        + "(https://redirect.github.com/prisma/prisma/issues/16553#issuecomment-1)");
        for (String address : List.of(
                "javascript:alert(1)", "https://evil.example/) @octocat", "https://evil.example/a b", "evil.example")) {
            assertThat(withSource(address)).contains("; see `" + address + "`").doesNotContain("](");
        }
    }

    private static String withSource(String address) {
        return MarkdownReport.render(Reports.withSource(address));
    }

    @Test
    void aTextIsShownAsItStands() {
        String html = Cmark.html(Markdown.text("use `a|b` in <x>, \\o/ & \"y\" it's 50 % (fine)."));

        assertThat(html.replaceAll("</?(p|code)>", "").strip())
                .isEqualTo("use `a|b` in &lt;x&gt;, \\o/ &amp; &quot;y&quot; it's 50 % (fine).");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 3000})
    void aLargeReportFitsAndSaysWhatWasLeftOut(int rows) {
        String text = MarkdownReport.render(Reports.repeated(rows, "a text of some length with `code` in it"));

        assertThat(text.length()).isLessThanOrEqualTo(MarkdownDocument.GITHUB_LIMIT);
        assertThat(text).contains("left out here; the report as JSON has them all.");
        assertThat(count("<details>", text))
                .isEqualTo(count("</details>", text))
                .isPositive();
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(MarkdownReport.render(Reports.repeated(3, "text"))).doesNotContain("left out here");
    }

    @Test
    void aLimitBelowTheLeadIsRefused() {
        MarkdownDocument document =
                new MarkdownDocument("a lead", List.of(Section.code("Title", "text", List.of("line"))));

        assertThatThrownBy(() -> document.render(10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String calm() {
        return Cmark.html(MarkdownReport.render(Reports.hostile("calm")));
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
