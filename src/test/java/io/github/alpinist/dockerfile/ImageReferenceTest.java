package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "debian,,debian,,",
        "debian:12-slim,,debian,12-slim,",
        "library/python:3,,library/python,3,",
        "localhost/a:b,localhost,a,b,",
        "mirror.example:5000/team/app,mirror.example:5000,team/app,,",
        "mirror.example:5000/team/app:1@sha256:ab,mirror.example:5000,team/app,1,sha256:ab",
        "node@sha256:ab,,node,,sha256:ab",
        "python:${V:-3.12}-slim,,python,${V:-3.12}-slim,",
        "${BASE:-a/b:1},,${BASE:-a/b:1},,",
        "${R}/python:$TAG,,${R}/python,$TAG,",
    })
    void aNameIsTakenApart(String text, String registry, String repository, String tag, String digest) {
        ImageReference reference = ImageReference.parse(text);

        assertThat(reference.registry().map(ImageReference.Part::text)).isEqualTo(Optional.ofNullable(registry));
        assertThat(reference.repository().text()).isEqualTo(repository);
        assertThat(reference.tag().map(ImageReference.Part::text)).isEqualTo(Optional.ofNullable(tag));
        assertThat(reference.digest().map(ImageReference.Part::text)).isEqualTo(Optional.ofNullable(digest));
    }
}
