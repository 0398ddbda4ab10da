package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever stands in it. */
class DockerfileInvariantsTest {
    static List<Path> cases() throws IOException {
        return DockerfileTexts.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseComesBackAndItsSpansLieInOrder(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", bytes));

        assertThat(dockerfile.source().withText(dockerfile.print()).bytes()).isEqualTo(bytes);
        assertThat(dockerfile.instructions()).isNotEmpty();
        DockerfileInvariants.check(dockerfile);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lineEndingsMakeNoDifferenceToWhatIsRead(Path file) throws IOException {
        String text = Files.readString(file);
        Dockerfile lf = Dockerfile.parse(Source.of("Dockerfile", text));
        Dockerfile crlf = Dockerfile.parse(Source.of("Dockerfile", text.replace("\n", "\r\n")));

        assertThat(crlf.instructions())
                .extracting(Instruction::keyword)
                .isEqualTo(lf.instructions().stream().map(Instruction::keyword).toList());
        assertThat(crlf.instructions())
                .extracting(instruction -> instruction.arguments().text())
                .isEqualTo(lf.instructions().stream()
                        .map(instruction -> instruction.arguments().text())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyTextComesBackAndItsSpansLieInOrder(long seed) throws IOException {
        for (String text : DockerfileTexts.mutated(1500, seed)) {
            Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));

            assertThat(dockerfile.print()).isEqualTo(text);
            DockerfileInvariants.check(dockerfile);
            Variables variables = Variables.of(dockerfile, Map.of("V", "1"));
            dockerfile
                    .instructions()
                    .forEach(one -> variables.at(one).expand(one.arguments().text()));
        }
    }

    /** A parser that took more than linear time would not come to an end here within hours. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aMegabyteOfAnythingIsRead() {
        List<String> pieces = List.of(
                "RUN a\n",
                "RUN a \\\n",
                "FROM a AS b\n",
                "FROM b AS b\nENV X=$Y\n",
                "ENV A=$A\n",
                "COPY <<A /\n",
                "RUN << E\n",
                "COPY <<A /\nA\n",
                "# a\n",
                "\\\n",
                "ONBUILD ",
                "RUN [",
                "RUN [\"a\",",
                "[",
                "[1,",
                "--a=b ",
                "${A:-",
                "\"",
                "'",
                "<<");
        for (String piece : pieces) {
            String text = "RUN " + piece.repeat(1_000_000 / piece.length());
            Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
            Variables variables = Variables.of(dockerfile, Map.of());
            Instruction last =
                    dockerfile.instructions().get(dockerfile.instructions().size() - 1);

            assertThat(dockerfile.print()).isEqualTo(text);
            assertThat(variables.at(last).expand("$X").orElse("")).isEmpty();
        }
    }
}
