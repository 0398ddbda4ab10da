package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    private static Dockerfile parse(String text) {
        return Dockerfile.parse(Source.of("Dockerfile", text));
    }

    private static Scope atEnd(String text, Map<String, String> arguments) {
        Dockerfile dockerfile = parse(text);
        List<Instruction> instructions = dockerfile.instructions();
        return Variables.of(dockerfile, arguments).at(instructions.get(instructions.size() - 1));
    }

    private static Optional<String> expand(String declarations, String text) {
        return atEnd(declarations + "\nRUN x", Map.of()).expand(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            $A, a/b/a
            ${A}x, a/b/ax
            $E-, -
            ${E:-d}, d
            ${E-d}, ~~
            ${A:-$NONE}, a/b/a
            ${E:-${A:-x}}, a/b/a
            ${A:+y}, y
            ${E:+y}, ~~
            ${E+y}, y
            ${A#*/}, b/a
            ${A##*/}, a
            ${A%/*}, a/b
            ${A%%/*}, a
            ${A#?}, /b/a
            ${A#x}, a/b/a
            ${A/a/x}, x/b/a
            ${A//a/x}, x/b/x
            ${A/\\//-}, a-b/a
            ${S#\\*}, c
            '$A', $A
            "$A b", a/b/a b
            \\$A, $A
            "\\$A", $A
            "a\\b", a\\b
            a\\b, ab
            $, $
            $$, ~~
            ${U:-d}, d
            ${U}, ~~
            """)
    void wordsAreExpandedAsBuildKitDoes(String written, String expected) {
        assertThat(expand("FROM scratch\nENV A=a/b/a E= S=*c", written.replace("\\\\", "\\")))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${A", "'a", "${A:1:2}", "${U:?}", "${A^^}", "$P", "${P:-x}", "${P:+x}", "\"a"})
    void whatIsRefusedOrNotKnownHasNoValue(String written) {
        assertThat(expand("FROM debian\nENV A=1 E=", written)).isEmpty();
    }

    @Test
    void theValuesOfTheBaseImageAreNotKnown() {
        assertThat(expand("FROM debian", "$PATH")).isEmpty();
        assertThat(expand("FROM debian\nENV PATH=/x:$PATH", "$PATH")).isEmpty();
        assertThat(expand("FROM debian\nENV A=1", "$A")).contains("1");
    }

    @Test
    void aGlobalArgIsSeenByFromAndByAStageThatDeclaresIt() {
        String text = "ARG V=3.12\nARG I=python:$V\nFROM $I\nRUN a\nARG V\nRUN b";
        Dockerfile dockerfile = parse(text);
        Variables variables = Variables.of(dockerfile, Map.of());

        assertThat(variables.at(dockerfile.stages().get(0).from()).expand("$I")).contains("python:3.12");
        assertThat(variables.at(dockerfile.instructions().get(3)).expand("$V")).isEmpty();
        assertThat(variables.at(dockerfile.instructions().get(5)).expand("$V")).contains("3.12");
    }

    @Test
    void aBuildArgumentOutranksTheDefault() {
        Scope scope = atEnd("FROM a\nARG V=1\nRUN x", Map.of("V", "2"));

        assertThat(scope.expand("$V")).contains("2");
        assertThat(scope.variable("V").argument()).isTrue();
        assertThat(scope.variable("V").assignment()).isEmpty();
    }

    @Test
    void aVariableKnowsWhereItsValueIsWritten() {
        Dockerfile dockerfile = parse("FROM a\nENV DEPS=\"gcc git\"\nRUN apt-get install $DEPS");
        Variable variable = Variables.of(dockerfile, Map.of())
                .at(dockerfile.instructions().get(2))
                .variable("DEPS");

        assertThat(variable.known()).contains("gcc git");
        assertThat(dockerfile
                        .source()
                        .text(variable.assignment()
                                .orElseThrow()
                                .value()
                                .orElseThrow()
                                .span()))
                .isEqualTo("\"gcc git\"");
    }

    @Test
    void aStageInheritsFromTheStageItStandsOn() {
        String text = "FROM a AS base\nENV A=1\nARG B=2\nFROM base AS next\nENV A=3\nFROM NEXT\nRUN x";

        assertThat(atEnd(text, Map.of()).expand("$A$B")).contains("32");
    }

    @Test
    void theValuesOfOneEnvSeeThoseBeforeIt() {
        assertThat(expand("FROM scratch\nENV A=1\nENV A=2 B=$A", "$A$B")).contains("21");
        assertThat(expand("FROM scratch\nARG A=1 B=$A", "$B")).contains("1");
    }

    @Test
    void platformArgumentsAreNotKnownUnlessGiven() {
        assertThat(atEnd("FROM a\nARG TARGETARCH\nRUN x", Map.of()).expand("$TARGETARCH"))
                .isEmpty();
        assertThat(atEnd("FROM a\nARG TARGETARCH\nRUN x", Map.of("TARGETARCH", "arm64"))
                        .expand("$TARGETARCH"))
                .contains("arm64");
    }

    @Test
    void valuesThatGrowWithoutBoundAreNotKnown() {
        String doubling = "FROM scratch\nENV A=aaaaaaaa\n" + "ENV A=$A$A\n".repeat(40);

        assertThat(expand(doubling, "$A")).isEmpty();
    }

    @Test
    void deepExpansionsEndInsteadOfOverflowing() {
        assertThat(expand("FROM scratch", "${A:-".repeat(100_000) + "}".repeat(100_000)))
                .isEmpty();
    }
}
