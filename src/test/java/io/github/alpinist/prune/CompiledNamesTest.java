package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledNamesTest {
    @Test
    void literalsThatEndWithAZeroByteAreTakenWhole() {
        assertThat(names("\0libpq.so.5\0/usr/share/zoneinfo/\0/usr/lib/app/%s.so\0/etc/a:/etc/ssl/cert.pem\0"))
                .containsExactly("libpq.so.5", "/usr/share/zoneinfo", "/usr/lib/app", "/etc/a", "/etc/ssl/cert.pem");
    }

    @Test
    void literalsWithoutAnEndAreTakenWhereAPathBegins() {
        assertThat(names("goroutine/etc/ssl/certs/ca.crt/usr/share/zoneinfo/1421MapIter.Key called"))
                .containsExactly("/etc/ssl/certs/ca.crt", "/usr/share/zoneinfo/1421MapIter.Key");
    }

    @Test
    void sentencesAndPartsOfNamesSayNothing() {
        assertThat(names("\0cannot open /usr/share/app\0see libpq.so.5 for more\0xlibpq.so.5\0a/b\0/\0//\0libx\0"))
                .isEmpty();
    }

    @Test
    void noFileIsKeptToItsLast() {
        StringBuilder text = new StringBuilder("\0");
        for (int i = 0; i < 100_000; i++) {
            text.append("/usr/share/").append(i).append('\0');
        }

        assertThat(names(text.toString())).hasSize(2000);
        assertThat(names("\0/" + "a/".repeat(5000) + "\0/etc/after\0")).containsExactly("/etc/after");
    }

    private static List<String> names(String data) {
        CompiledNames names = new CompiledNames();
        for (byte b : data.getBytes(StandardCharsets.ISO_8859_1)) {
            names.take(b);
        }
        return names.found().stream().map(mention -> mention.name()).toList();
    }
}
