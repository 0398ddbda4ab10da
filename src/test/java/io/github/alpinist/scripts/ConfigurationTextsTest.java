package io.github.alpinist.scripts;

import static org.assertj.core.api.Assertions.assertThat;

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
}
