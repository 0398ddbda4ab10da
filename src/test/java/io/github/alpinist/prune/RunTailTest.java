package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "false",
                "false || true",
                "true || false",
                "true && false || true",
                "false || true && false",
                "! false",
                "! true",
                "true;",
                "false ;",
                "true # comment",
                "false; true",
                "set -e; false; true",
                "set -e; false && true; true",
                "set -eu; if false; then exit 3; fi",
                "for i in 1 2; do test $i = 2; done",
                "for i in 2 1; do test $i = 2; done",
                "(exit 4)",
                "{ true; }",
                "test -e /nowhere || exit 5",
                "true | false",
                "false | true",
                "while false; do :; done",
                "case x in x) false ;; esac",
                "f() { false; }; f",
            })
    void aCommandBehindAllOthersRunsWhereTheRunSucceedsAndChangesNoResult(String script) throws Exception {
        String text = "FROM alpine\nRUN " + script + "\n";
        int place = RunTail.place(run(text)).orElseThrow();
        String longer = text.substring(0, place) + " && echo ran" + text.substring(place);

        Result before = shell(script);
        Result after = shell(longer.substring("FROM alpine\nRUN ".length()));

        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.said()).isEqualTo(before.code() == 0 ? "ran\n" : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true; exit 0",
                "test -e x || exit; true",
                "exec true",
                "sleep 1 &",
                "trap true EXIT; true",
                "cat <<X\ntext\nX",
                "if true; then",
            })
    void nothingIsPutBehindARunThatMayEndBefore(String script) {
        assertThat(RunTail.place(run("FROM alpine\nRUN " + script + "\n"))).isEmpty();
    }

    private static Instruction run(String text) {
        return Dockerfile.parse(Source.of("Dockerfile", text)).instructions().get(1);
    }

    private record Result(int code, String said) {}

    private static Result shell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", script).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(shell.waitFor(), said);
    }
}
