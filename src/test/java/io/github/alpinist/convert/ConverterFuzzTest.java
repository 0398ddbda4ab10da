package io.github.alpinist.convert;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are converted or refused; CONTRIBUTING.md says how to look for new ones. */
class ConverterFuzzTest {
    static List<byte[]> seeds() throws IOException {
        return Case.all().stream()
                .map(pair -> pair.before().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreConvertedOrRefused(byte[] bytes) {
        ConversionInvariants.check(Source.of("Dockerfile", bytes));
    }
}
