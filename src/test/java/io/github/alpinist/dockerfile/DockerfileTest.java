package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    private static Dockerfile parse(String text) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        assertThat(dockerfile.print()).isEqualTo(text);
        return dockerfile;
    }

    private static Instruction only(String text) {
        List<Instruction> instructions = parse(text).instructions();
        assertThat(instructions).hasSize(1);
        return instructions.get(0);
    }

    private static String at(Dockerfile dockerfile, Span span) {
        return dockerfile.source().text(span);
    }

    @Test
    void continuationsAndTheCommentsBetweenThemFallOutOfTheArguments() {
        String text = "RUN apt-get update \\\n  # why\n\n\t&& true \\ \n # end\n  && false\n";
        Dockerfile dockerfile = parse(text);
        Instruction run = dockerfile.instructions().get(0);

        assertThat(run.arguments().text()).isEqualTo("apt-get update \t&& true   && false");
        assertThat(at(dockerfile, run.span())).isEqualTo(text.stripTrailing());
        assertThat(dockerfile.comments())
                .extracting(span -> at(dockerfile, span))
                .containsExactly("# why", "# end");
    }

    @Test
    void aDoubledEscapeDoesNotContinueTheLine() {
        assertThat(parse("RUN a \\\\\nRUN b").instructions()).hasSize(2);
    }

    @Test
    void theEscapeDirectiveChangesWhatContinuesALine() {
        Dockerfile dockerfile =
                parse("# syntax = docker/dockerfile:1\r\n#escape=`\r\nFROM a\r\nRUN dir c:\\ `\r\n && x\r\n");

        assertThat(dockerfile.escape()).isEqualTo('`');
        assertThat(dockerfile.directives()).extracting(Directive::name).containsExactly("syntax", "escape");
        assertThat(at(dockerfile, dockerfile.directives().get(0).valueSpan())).isEqualTo("docker/dockerfile:1");
        assertThat(dockerfile.instructions().get(1).arguments().text()).isEqualTo("dir c:\\  && x");
    }

    @Test
    void aDirectiveAfterACommentIsAComment() {
        assertThat(parse("# hello\n# escape=`\nFROM a").escape()).isEqualTo('\\');
    }

    @Test
    void flagsAreReadWithTheirQuotes() {
        Dockerfile dockerfile = parse("RUN --mount=type=cache,target=\"/a b\" --network=none -- echo hi");
        Instruction run = dockerfile.instructions().get(0);

        assertThat(run.flags()).extracting(Flag::name).containsExactly("mount", "network");
        assertThat(run.flags()).extracting(Flag::value).containsExactly("type=cache,target=/a b", "none");
        assertThat(at(dockerfile, run.flags().get(0).valueSpan())).isEqualTo("type=cache,target=\"/a b\"");
        assertThat(run.arguments().text()).isEqualTo("echo hi");
    }

    @Test
    void theExecFormIsDecodedAndItsStringsKnowWhereTheyStand() {
        Dockerfile dockerfile = parse("CMD [\"sh\", \\\n \"-c\", \"a\\u0020\\\"b\\\"\"]");
        Instruction cmd = dockerfile.instructions().get(0);

        assertThat(cmd.form()).isEqualTo(Form.EXEC);
        assertThat(cmd.exec()).extracting(ExecWord::value).containsExactly("sh", "-c", "a \"b\"");
        assertThat(at(dockerfile, cmd.exec().get(1).span())).isEqualTo("\"-c\"");
    }

    @Test
    void invalidJsonIsAShellFormWithANote() {
        Dockerfile dockerfile = parse("FROM a\nCMD ['sh', '-c']");

        assertThat(dockerfile.instructions().get(1).form()).isEqualTo(Form.SHELL);
        assertThat(dockerfile.findings()).extracting(Finding::rule).containsExactly("dockerfile-exec-form");
        assertThat(dockerfile.findings().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void severalHeredocsFollowTheLineThatAnnouncesThem() {
        Dockerfile dockerfile = parse("COPY <<A <<-\"B\" \\\n  /to/\none $x\nA\n\ttwo\n\tB\nRUN x\n");
        Instruction copy = dockerfile.instructions().get(0);

        assertThat(copy.heredocs()).extracting(doc -> doc.body().text()).containsExactly("one $x\n", "two\n");
        assertThat(copy.heredocs()).extracting(Heredoc::expand).containsExactly(true, false);
        assertThat(at(dockerfile, copy.heredocs().get(1).wordSpan())).isEqualTo("<<-\"B\"");
        assertThat(at(dockerfile, copy.span())).endsWith("\n\tB");
        assertThat(dockerfile.instructions()).hasSize(2);
    }

    @Test
    void aRunThatIsOneHeredocGivesItsBodyToTheShell() {
        Instruction run = only("RUN <<EOF\napt-get update\nEOF\n");

        assertThat(run.isScript()).isTrue();
        assertThat(run.shellText().orElseThrow().text()).isEqualTo("apt-get update\n");
    }

    @Test
    void aHeredocWithAnInterpreterIsNoShellText() {
        assertThat(only("RUN <<EOF\n#!/usr/bin/python3\nprint(1)\nEOF\n").shellText())
                .isEmpty();
    }

    @Test
    void aHeredocThatACommandReadsStaysInTheShellText() {
        Instruction run = only("RUN cat <<EOF > \\\n  /a && b\nx\nEOF\r\n");

        assertThat(run.shellText().orElseThrow().text()).isEqualTo("cat <<EOF >   /a && b\nx\nEOF");
    }

    @Test
    void aHeredocThatNeverEndsIsKeptWithAFinding() {
        Dockerfile dockerfile = parse("FROM a\nRUN <<EOF\nx\ny");

        assertThat(dockerfile.instructions().get(1).heredocs().get(0).body().text())
                .isEqualTo("x\ny");
        assertThat(dockerfile.findings()).extracting(Finding::rule).containsExactly("dockerfile-heredoc");
    }

    @Test
    void hereStringsAndShiftsAreNoHeredocs() {
        assertThat(parse("RUN cat <<<x && echo $((1<<2)) a<<b\nRUN y").instructions())
                .hasSize(2);
    }

    @Test
    void onbuildExposesWhatItHolds() {
        Dockerfile dockerfile = parse("FROM a\nONBUILD RUN --mount=type=ssh cat <<EOF\nx\nEOF\n");
        Instruction trigger = dockerfile.instructions().get(1).effective();

        assertThat(trigger.keyword()).isEqualTo("RUN");
        assertThat(trigger.flag("mount")).isPresent();
        assertThat(trigger.heredocs()).hasSize(1);
        assertThat(at(dockerfile, trigger.span())).startsWith("RUN").endsWith("EOF");
    }

    @Test
    void aHealthcheckHoldsACommand() {
        Instruction check = only("HEALTHCHECK --interval=5s CMD curl -f http://localhost || exit 1");

        assertThat(check.shellText().orElseThrow().text()).isEqualTo("curl -f http://localhost || exit 1");
        assertThat(only("HEALTHCHECK CMD [\"a\", \"b\"]").exec()).hasSize(2);
        assertThat(only("HEALTHCHECK NONE").shellText()).isEmpty();
    }

    @Test
    void stagesKnowTheirNamesAndInstructions() {
        Dockerfile dockerfile = parse("ARG V=1\nfrom a:$V as Build\nRUN x\nFROM build\nCOPY --from=0 /a /b\n");

        assertThat(dockerfile.preamble()).hasSize(1);
        assertThat(dockerfile.stages())
                .extracting(Stage::name)
                .extracting(name -> name.orElse("-"))
                .containsExactly("build", "-");
        assertThat(dockerfile.stages().get(0).instructions()).hasSize(1);
        assertThat(dockerfile
                        .stage("BUILD", dockerfile.instructions().get(3))
                        .orElseThrow()
                        .index())
                .isZero();
        assertThat(dockerfile
                        .stageOf(dockerfile.instructions().get(4))
                        .orElseThrow()
                        .index())
                .isEqualTo(1);
    }

    @Test
    void unknownInstructionsAreKeptWithAFinding() {
        Dockerfile dockerfile = parse("FROM a\nRUN x &&\napt-get update\n");

        assertThat(dockerfile.instructions().get(2).keyword()).isEqualTo("APT-GET");
        assertThat(dockerfile.findings()).extracting(Finding::rule).containsExactly("dockerfile-instruction");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstInstruction() {
        assertThat(only("\uFEFFFROM a").keyword()).isEqualTo("FROM");
    }

    @Test
    void anEmptyFileIsAFinding() {
        assertThat(parse(" \n# nothing\n").findings()).extracting(Finding::rule).containsExactly("dockerfile-empty");
    }

    @Test
    void environmentIsReadInBothForms() {
        Dockerfile dockerfile = parse("ENV A=1 B=\"x y\" C=a\\ b\nENV D e  f\nARG X Y=2");

        assertThat(pairs(dockerfile, 0)).containsExactly("A=1", "B=\"x y\"", "C=a\\ b");
        assertThat(pairs(dockerfile, 1)).containsExactly("D=e  f");
        assertThat(pairs(dockerfile, 2)).containsExactly("X", "Y=2");
    }

    private static List<String> pairs(Dockerfile dockerfile, int index) {
        return dockerfile.instructions().get(index).assignments(dockerfile.escape()).stream()
                .map(pair -> pair.name().text()
                        + pair.value().map(value -> "=" + value.text()).orElse(""))
                .toList();
    }

    @Test
    void copyKnowsWhereItCopiesFrom() {
        Copy copy = Copy.of(only("COPY --from=build --chown=a:b /x /y /to/")).orElseThrow();

        assertThat(copy.from().orElseThrow().value()).isEqualTo("build");
        assertThat(copy.sources()).extracting(Copy.Path::text).containsExactly("/x", "/y");
        assertThat(copy.destination().text()).isEqualTo("/to/");
        assertThat(Copy.of(only("ADD [\"a b\", \"c\"]"))
                        .orElseThrow()
                        .sources()
                        .get(0)
                        .text())
                .isEqualTo("a b");
    }

    @Test
    void arbitraryBytesComeBack() {
        byte[] bytes = {'R', 'U', 'N', ' ', (byte) 0xff, 0, '\n', '\\'};
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", bytes));

        assertThat(dockerfile.source().withText(dockerfile.print()).bytes()).isEqualTo(bytes);
    }

    @Test
    void aStringOfAnExecFormCanBeReadInPlace() {
        Dockerfile dockerfile = parse("RUN [\"sh\", \"-c\", \"echo \\\"a\\\" \\\n&& b\", \"c\\td\"]");
        List<ExecWord> words = dockerfile.instructions().get(0).exec();

        assertThat(words.get(2).value()).isEqualTo("echo \"a\" && b");
        assertThat(words.get(2).content().orElseThrow().text())
                .isEqualTo(words.get(2).value());
        assertThat(words.get(3).content()).isEmpty();
    }

    @Test
    void argumentsThatDockerRefusesAreFindings() {
        for (String wrong : List.of(
                "ENV A",
                "ENV A=1 B",
                "LABEL",
                "COPY a",
                "FROM a b",
                "SHELL sh",
                "HEALTHCHECK ALWAYS",
                "WORKDIR",
                "ENV =1")) {
            assertThat(parse("FROM a\n" + wrong).findings())
                    .as(wrong)
                    .extracting(Finding::rule)
                    .containsExactly("dockerfile-arguments");
        }
        assertThat(parse("FROM a\nCMD\nRUN [1]").findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aSpacedAnnouncementThatIsNeverEndedIsPlainText() {
        Dockerfile dockerfile = parse("FROM a\nRUN R << \"quit();\"\nRUN b\n");

        assertThat(dockerfile.instructions()).hasSize(3);
        assertThat(dockerfile.instructions().get(1).heredocs()).isEmpty();
        assertThat(dockerfile.findings()).extracting(Finding::rule).containsExactly("dockerfile-heredoc");
        assertThat(parse("RUN cat << EOF\na\nEOF\nRUN b").instructions()).hasSize(2);
    }

    @Test
    void aLineThatIsNoWordListAnnouncesNoHeredoc() {
        assertThat(parse("RUN echo ${a <<EOF\nRUN b").instructions()).hasSize(2);
    }
}
