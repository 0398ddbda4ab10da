package io.github.alpinist.convert;

import io.github.alpinist.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What BuildKit takes is converted with nothing lost, and converted again it stays as it is. */
class GeneratedDockerfilesTest {
    private static final int FILES_A_RUN = 100;

    static LongStream firstSeeds() {
        return LongStream.range(0, 6).map(run -> run * FILES_A_RUN);
    }

    @ParameterizedTest(name = "seeds from {0}")
    @MethodSource("firstSeeds")
    void aDockerfileOfTheGrammarKeepsTheInvariants(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + FILES_A_RUN; seed++) {
            String text = new DockerfileGenerator(seed).dockerfile();
            ConversionInvariants.check(Source.of("Dockerfile", text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
