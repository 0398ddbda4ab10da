package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.report.BaseImage;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The images that a build reads, as they are had and as they are told. */
class BuildImagesTest {
    private static final String DOCKERFILE = "ARG BASE=debian:12\nFROM ${BASE}\nCOPY --from=busybox:1 /x /x\n";

    @Test
    void anImageThatABuildArgumentNamesIsHadByItsValueAndToldAsItIsWritten() {
        BuildImages images = images(Map.of("BASE", "registry.example/private:1"));

        assertThat(images.used()).containsExactly("registry.example/private:1", "busybox:1");
        assertThat(images.all())
                .containsExactly(new BaseImage("${BASE}", "${BASE}"), new BaseImage("busybox:1", "busybox:1"));
    }

    @Test
    void anImageThatTheDockerfilesOwnDefaultNamesIsToldByItsName() {
        assertThat(images(Map.of()).all()).contains(new BaseImage("debian:12", "debian:12"));
    }

    private static BuildImages images(Map<String, String> buildArgs) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", DOCKERFILE));
        return BuildImages.of(dockerfile, buildArgs, ImageMap.parse(List.of()));
    }
}
