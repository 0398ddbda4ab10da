package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan, a Dockerfile before and the one after, each a file. */
class RewritingCasesTest {
    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".plan"))
                    .map(name -> name.substring(0, name.length() - ".plan".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStageIsRewrittenAsAPersonWouldWriteIt(String name) {
        assertThat(rewritten(name, read(name + ".before"))).isEqualTo(after(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void windowsLineEndingsStayInEveryForm(String name) {
        String before = read(name + ".before").replace("\n", "\r\n");

        assertThat(rewritten(name, before)).isEqualTo(after(name).map(text -> text.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenIsReadWithoutAFinding(String name) {
        rewritten(name, read(name + ".before")).ifPresent(text -> {
            assertThat(parse(text).findings()).isEmpty();
            assertThat(parse(text).instructions())
                    .filteredOn(instruction -> instruction.is("RUN"))
                    .allSatisfy(RewritingCasesTest::assertShellReads);
        });
    }

    private static void assertShellReads(Instruction run) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "sh", "-n", "-c", run.shellText().orElseThrow().text())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    private static Optional<String> rewritten(String name, String text) {
        Dockerfile dockerfile = parse(text);
        List<Stage> stages = dockerfile.stages();
        WrittenPlan written = WrittenPlan.parse(read(name + ".plan"));
        Optional<Rewritten> rewritten = new Rewriting(dockerfile, stages.get(stages.size() - 1)).apply(written.plan());
        assertThat(rewritten.map(each -> each.form().name()).orElse("NONE")).isEqualTo(written.form());
        return rewritten.map(Rewritten::text);
    }

    private static Optional<String> after(String name) {
        return Files.exists(folder().resolve(name + ".after")) ? Optional.of(read(name + ".after")) : Optional.empty();
    }

    private static Dockerfile parse(String text) {
        return Dockerfile.parse(Source.of("Dockerfile", text));
    }

    private static String read(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(RewritingCasesTest.class.getResource("rewriting"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
