package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of files, before and after. */
class ConversionTest {
    static Stream<Arguments> cases() throws IOException {
        return Case.all().stream().map(pair -> argumentSet(pair.toString(), pair));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convertsToTheFileBeside(Case pair) throws IOException {
        Conversion conversion = pair.convert(pair.before());
        assertThat(conversion.text()).isEqualTo(pair.after());
        assertThat(conversion.files())
                .extracting(ConvertedFile::path, ConvertedFile::text)
                .containsExactlyInAnyOrderElementsOf(pair.filesAfter().entrySet().stream()
                        .map(file -> tuple(file.getKey(), file.getValue()))
                        .toList());
        assertThat(conversion.findings().stream().map(ConversionTest::line).collect(Collectors.joining()))
                .isEqualTo(pair.findings());
    }

    private static String line(Finding finding) {
        String file = finding.place().file();
        String prefix = file.equals("Dockerfile") ? "" : file + ":";
        return prefix + finding.place().line() + ":" + finding.place().column() + " " + finding.severity() + " "
                + finding.rule() + ": " + finding.message() + "\n";
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothingTheSecondTime(Case pair) throws IOException {
        String converted = pair.after();
        assertThat(pair.convert(converted).text()).isEqualTo(converted);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void keepsCarriageReturns(Case pair) throws IOException {
        String unix = pair.before();
        assumeFalse(unix.contains("<<"), "a shell does not take carriage returns in a here-document");
        String windows = unix.replace("\n", "\r\n");
        assertThat(pair.convert(windows).text()).isEqualTo(pair.after().replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesOnlyWhatItsEditsSay(Case pair) throws IOException {
        Conversion conversion = pair.convert(pair.before());
        assertThat(Edits.apply(conversion.original().source().text(), conversion.edits()))
                .isEqualTo(conversion.text());
        assertThat(conversion.files())
                .allSatisfy(file -> assertThat(Edits.apply(file.original().text(), file.edits()))
                        .isEqualTo(file.text()));
        assertThat(comments(conversion.text())).containsAll(comments(pair.before()));
    }

    private static List<String> comments(String text) {
        Dockerfile file = Dockerfile.parse(Source.of("Dockerfile", text));
        return file.comments().stream()
                .map((Span span) -> file.source().text(span))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leavesShellThatBashCanRead(Case pair) {
        assumeTrue(unreadable(pair.before()).isEmpty(), "bash cannot read it before either");
        assertThat(unreadable(pair.after())).isEmpty();
        assertThat(pair.convert(pair.before()).files())
                .allSatisfy(file -> assertThat(readable(file.text())).isTrue());
    }

    private static List<String> unreadable(String dockerfile) {
        return Dockerfile.parse(Source.of("Dockerfile", dockerfile)).instructions().stream()
                .map(Instruction::effective)
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> instruction.shellText().stream())
                .map(Spliced::text)
                .filter(text -> !readable(text))
                .toList();
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
