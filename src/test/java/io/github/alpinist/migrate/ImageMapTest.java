package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageMapTest {
    private static final ImageMap MAP = ImageMap.parse(List.of(
            "alpine=mirror.example/alpine",
            "python:3.12-alpine=mirror.example:5000/py:musl",
            "registry.example/team/base=mirror.example/base"));

    @ParameterizedTest
    @CsvSource({
        "alpine, mirror.example/alpine",
        "alpine:3.22, mirror.example/alpine:3.22",
        "docker.io/library/alpine:3.22, mirror.example/alpine:3.22",
        "python:3.12-alpine, mirror.example:5000/py:musl",
        "python:3.13-alpine, python:3.13-alpine",
        "registry.example/team/base:1, mirror.example/base:1",
        "other.example/alpine:3.22, other.example/alpine:3.22",
        "bitnami/alpine, bitnami/alpine",
    })
    void namesAreMappedWithTheirTags(String image, String mapped) {
        assertThat(MAP.map(image)).isEqualTo(mapped);
    }

    @Test
    void anEntryWithOneSideIsRefused() {
        assertThatThrownBy(() -> ImageMap.parse(List.of("alpine")))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("--image-map alpine");
    }
}
