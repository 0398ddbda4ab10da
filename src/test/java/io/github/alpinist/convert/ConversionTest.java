package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of files below {@code src/test/resources/convert}, a folder a rule: {@code CASE.in.Dockerfile} converts to
 * {@code CASE.out.Dockerfile} with the findings of {@code CASE.findings} (none where there is no such file), in the build
 * context {@code CASE.context}.
 */
class ConversionTest {
    private static final Path CASES = Path.of("src/test/resources/convert");
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Release RELEASE = new Release(3, 21);

    private record Case(Path in) {
        Path beside(String ending) {
            return in.resolveSibling(in.getFileName().toString().replace(".in.Dockerfile", ending));
        }

        String text(String ending) throws IOException {
            Path file = beside(ending);
            return Files.exists(file) ? Files.readString(file) : "";
        }

        Conversion convert(String text) {
            BuildContext context = BuildContext.of(beside(".context"));
            return new Converter(CATALOG, RELEASE, context, List.of())
                    .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
        }
    }

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.toString().endsWith(".in.Dockerfile"))
                    .sorted()
                    .<Arguments>map(file -> argumentSet(CASES.relativize(file).toString(), new Case(file)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convertsToTheFileBeside(Case pair) throws IOException {
        Conversion conversion = pair.convert(pair.text(".in.Dockerfile"));
        assertThat(conversion.text()).isEqualTo(pair.text(".out.Dockerfile"));
        assertThat(conversion.findings().stream().map(ConversionTest::line).collect(Collectors.joining()))
                .isEqualTo(pair.text(".findings"));
    }

    private static String line(Finding finding) {
        return finding.place().line() + ":" + finding.place().column() + " " + finding.severity() + " " + finding.rule()
                + ": " + finding.message() + "\n";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothingTheSecondTime(Case pair) throws IOException {
        String converted = pair.text(".out.Dockerfile");
        assertThat(pair.convert(converted).text()).isEqualTo(converted);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsCarriageReturns(Case pair) throws IOException {
        String unix = pair.text(".in.Dockerfile");
        assumeFalse(unix.contains("<<"), "a shell does not take carriage returns in a here-document");
        String windows = unix.replace("\n", "\r\n");
        assertThat(pair.convert(windows).text())
                .isEqualTo(pair.text(".out.Dockerfile").replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesOnlyWhatItsEditsSay(Case pair) throws IOException {
        Conversion conversion = pair.convert(pair.text(".in.Dockerfile"));
        assertThat(Edits.apply(conversion.original().source().text(), conversion.edits()))
                .isEqualTo(conversion.text());
        assertThat(comments(conversion.text())).containsAll(comments(pair.text(".in.Dockerfile")));
    }

    private static List<String> comments(String text) {
        Dockerfile file = Dockerfile.parse(Source.of("Dockerfile", text));
        return file.comments().stream()
                .map((Span span) -> file.source().text(span))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesShellThatBashCanRead(Case pair) throws IOException {
        Dockerfile converted = Dockerfile.parse(Source.of("Dockerfile", pair.text(".out.Dockerfile")));
        for (Instruction instruction : converted.instructions()) {
            if (instruction.effective().is("RUN")) {
                instruction
                        .effective()
                        .shellText()
                        .ifPresent(text -> assertThat(readable(text.text()))
                                .as(text.text())
                                .isTrue());
            }
        }
    }

    private static boolean readable(String script) {
        try {
            Process bash =
                    new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
            bash.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
            bash.getOutputStream().close();
            return bash.waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("bash -n is needed to check shell text", e);
        }
    }
}
