package io.github.alpinist.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryImageTest {
    @ParameterizedTest
    @CsvSource({
        "alpine, https://registry-1.docker.io/v2/library/alpine/manifests/latest",
        "alpine:3.24, https://registry-1.docker.io/v2/library/alpine/manifests/3.24",
        "library/alpine:3.24, https://registry-1.docker.io/v2/library/alpine/manifests/3.24",
        "docker.io/alpine:3.24, https://registry-1.docker.io/v2/library/alpine/manifests/3.24",
        "index.docker.io/library/alpine:3.24, https://registry-1.docker.io/v2/library/alpine/manifests/3.24",
        "hexpm/elixir:1.16.2, https://registry-1.docker.io/v2/hexpm/elixir/manifests/1.16.2",
        "mirror.example/alpine:3.24, https://mirror.example/v2/alpine/manifests/3.24",
        "mirror.example:8443/proxy/library/alpine:3.24, https://mirror.example:8443/v2/proxy/library/alpine/manifests/3.24",
        "localhost/alpine:3.24, http://localhost/v2/alpine/manifests/3.24",
        "localhost:5000/alpine:3.24, http://localhost:5000/v2/alpine/manifests/3.24",
        "127.0.1.1:5000/alpine:3.24, http://127.0.1.1:5000/v2/alpine/manifests/3.24",
        "'[::1]:5000/alpine:3.24', 'http://[::1]:5000/v2/alpine/manifests/3.24'",
        "127.0.0.1.example/alpine:3.24, https://127.0.0.1.example/v2/alpine/manifests/3.24",
    })
    void isAskedForWhereDockerWouldPullItFrom(String reference, String manifest) {
        assertThat(RegistryImage.parse(reference)).map(RegistryImage::manifest).contains(URI.create(manifest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "team/Base:1",
                "alpine:",
                "alpine:tag with blanks",
                "alpine:${TAG}",
                "mirror.example/../secrets:1",
                "user@mirror.example/alpine:1",
                "mirror.example:99999999/alpine:1",
                "mirror.example/alpine?x=y:1",
                "mirror.example/alpine#x:1",
                "mirror.example\r\nX: y/alpine:1",
            })
    void whatNoRegistryCouldHaveIsAskedOfNone(String reference) {
        assertThat(RegistryImage.parse(reference)).isEmpty();
    }
}
