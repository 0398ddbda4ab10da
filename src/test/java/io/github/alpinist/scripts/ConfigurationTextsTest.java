package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTextsTest {
    @Test
    void absolutePathsCountAndCommentsAndAddressesDoNot() {
        assertThat(Mentions.of(
                        "app.yaml",
                        "# /usr/share/doc/app",
                        "certs: /etc/ssl/certs/ca-certificates.crt",
                        "home: http://localhost/usr/share/none",
                        "more: [\"/usr/share/fonts/*.ttf\", ~/usr/lib/x, a/usr/lib/y]"))
                .containsExactly("2 path /etc/ssl/certs/ca-certificates.crt", "4 path /usr/share/fonts");
    }

    @Test
    void noLineIsQuotedBecauseAPasswordMayStandOnIt() {
        String text = "zone=/usr/share/zoneinfo/UTC token=secret\n";

        assertThat(TextReader.of("app.conf", Optional.empty(), text.length())
                        .orElseThrow()
                        .read(text))
                .singleElement()
                .extracting(Mention::where)
                .isEqualTo(" line 1");
    }

    @Test
    void aLineThatIsOneLongPathDoesNotEndTheReading() {
        assertThat(Mentions.of("app.json", "/a".repeat(30_000), "/usr/share/fonts"))
                .containsExactly("2 path /usr/share/fonts");
    }
}
