package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

/** What a strict Content-Security-Policy stops. */
final class Inline {
    private Inline() {}

    static void assertNone(String html) {
        assertThat(html)
                .doesNotContainPattern("(?i)<style\\b")
                .doesNotContainPattern("(?i)<script\\b(?![^>]*\\bsrc=)")
                .doesNotContainPattern("(?i)<[^>]*\\sstyle\\s*=")
                .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("(?i)javascript:");
    }
}
