package io.github.alpinist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever stands in it. */
class ShellInvariantsTest {
    static List<Path> accepted() throws IOException {
        return ShellTexts.accepted();
    }

    static List<Path> refused() throws IOException {
        return ShellTexts.refused();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatAShellAcceptsIsReadToTheEnd(Path file) throws IOException {
        String text = Files.readString(file);
        Script script = Shell.parse(Source.of(file.toString(), text));

        assertThat(script.findings()).isEmpty();
        assertThat(script.print()).isEqualTo(text);
        ShellInvariants.check(script, text);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatAShellRefusesIsKeptWithAFinding(Path file) throws IOException {
        String text = Files.readString(file);
        Script script = Shell.parse(Source.of(file.toString(), text));

        assertThat(script.findings()).hasSize(1);
        assertThat(script.print()).isEqualTo(text);
        ShellInvariants.check(script, text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void generatedScriptsAreReadToTheEnd(long seed) {
        for (String text : ShellTexts.generated(150, seed)) {
            Script script = Shell.parse(Source.of("script", text));

            assertThat(script.findings()).as(text).isEmpty();
            ShellInvariants.check(script, text);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyTextComesBackAndItsSpansLieWithinEachOther(long seed) throws IOException {
        for (String text : ShellTexts.mutated(1500, seed)) {
            Script script = Shell.parse(Source.of("script", text));

            assertThat(script.print()).isEqualTo(text);
            ShellInvariants.check(script, text);
        }
    }

    /** A parser that took more than linear time would not come to an end here within hours. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aMegabyteOfAnythingIsRead() {
        List<String> pieces = List.of(
                "a && ",
                "a;",
                "a\n",
                "(",
                "$(",
                "`",
                "\"",
                "\"$(a)\" ",
                "${x:-",
                "[",
                "[[ ",
                "((",
                "$((",
                "$((a) )",
                "<<E ",
                "<<E\n",
                "cat <<E\nE\n",
                "# c\n",
                "\\\n",
                "\\",
                "a=( ",
                "a[",
                "f() ",
                "case x in a) ",
                "if a; then ",
                "! ",
                "{ ",
                "<(",
                "a@(",
                "0<",
                "$[",
                "$'",
                "{a",
                "`\\`",
                "a|",
                "${a[");
        for (String piece : pieces) {
            String text = piece.repeat(1_000_000 / piece.length());
            Script script = Shell.parse(Source.of("script", text));

            assertThat(script.print()).isEqualTo(text);
            assertThat(script.statements()).isNotNull();
        }
    }
}
