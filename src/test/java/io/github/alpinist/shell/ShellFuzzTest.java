package io.github.alpinist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read as shell text; CONTRIBUTING.md says how to look for new ones. */
class ShellFuzzTest {
    static List<byte[]> seeds() throws IOException {
        return Stream.concat(ShellTexts.accepted().stream(), ShellTexts.refused().stream())
                .map(ShellFuzzTest::bytes)
                .toList();
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesComeBackAndTheirSpansLieWithinEachOther(byte[] bytes) {
        Source source = Source.of("script", bytes);
        Script script = Shell.parse(source);

        assertThat(source.withText(script.print()).bytes()).isEqualTo(bytes);
        ShellInvariants.check(script, source.text());
        script.simpleCommands()
                .flatMap(found -> found.command().words().stream())
                .forEach(word -> assertThat(script.handedOn(word)).isNotNull());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
