package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as a Dockerfile; CONTRIBUTING.md says how to look for new ones. */
class DockerfileFuzzTest {
    static List<byte[]> seeds() throws IOException {
        return DockerfileTexts.cases().stream().map(DockerfileFuzzTest::bytes).toList();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesComeBackAndTheirSpansLieInOrder(byte[] bytes) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", bytes));

        assertThat(dockerfile.source().withText(dockerfile.print()).bytes()).isEqualTo(bytes);
        DockerfileInvariants.check(dockerfile);
        Variables variables = Variables.of(dockerfile, Map.of("V", "1"));
        dockerfile
                .instructions()
                .forEach(one -> variables.at(one).expand(one.arguments().text()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
