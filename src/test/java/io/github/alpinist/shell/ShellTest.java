package io.github.alpinist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
    private static Script parse(String text) {
        Script script = Shell.parse(Source.of("script", text));
        assertThat(script.print()).isEqualTo(text);
        return script;
    }

    private static Script valid(String text) {
        Script script = parse(text);
        assertThat(script.findings()).isEmpty();
        return script;
    }

    private static List<String> commands(String text) {
        Script script = valid(text);
        return script.simpleCommands()
                .map(found -> script.text(found.command().span()))
                .toList();
    }

    private static Command first(String text) {
        return valid(text).statements().get(0).pipelines().get(0).commands().get(0);
    }

    private static Word word(String text) {
        return ((SimpleCommand) first("x " + text)).arguments().get(0);
    }

    private static List<String> words(String text) {
        return ((SimpleCommand) first(text))
                .words().stream().map(word -> word.literal().orElse("?")).toList();
    }

    @Test
    void andOrListsKnowWhereTheirOperatorsStand() {
        String text = "set -eux; a && b || ! c | d & e";
        Script script = valid(text);
        Statement chain = script.statements().get(1);

        assertThat(script.statements()).hasSize(3);
        assertThat(chain.operators()).extracting(Operator::text).containsExactly("&&", "||");
        assertThat(script.text(chain.operators().get(1).span())).isEqualTo("||");
        assertThat(script.text(chain.span())).isEqualTo("a && b || ! c | d");
        assertThat(chain.isBackground()).isTrue();
        assertThat(chain.pipelines().get(2).isNegated()).isTrue();
        assertThat(chain.pipelines().get(2).commands()).hasSize(2);
    }

    @Test
    void spansOfARunPointIntoTheDockerfile() {
        String text = "FROM a\nRUN apt-get update \\\n # why\n && apt-get install -y \\\n    curl \\\n    git\n";
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        Script script = Shell.parse(dockerfile.instructions().get(1).shellText().orElseThrow());
        SimpleCommand install = script.simpleCommands().toList().get(1).command();

        assertThat(install.words())
                .extracting(word -> word.literal().orElse("?"))
                .containsExactly("apt-get", "install", "-y", "curl", "git");
        assertThat(dockerfile.source().text(install.words().get(4).span())).isEqualTo("git");
        assertThat(dockerfile.source().text(install.span())).isEqualTo("apt-get install -y \\\n    curl \\\n    git");
        assertThat(script.text(install.span())).isEqualTo("apt-get install -y     curl     git");
    }

    @Test
    void quotesAndEscapesAreTakenAwayFromLiterals() {
        assertThat(words("a 'b c' \"d \\\"e\\$\" f\\ g $'h\\n\\x41' i\"j\"'k' \"\""))
                .containsExactly("a", "b c", "d \"e$", "f g", "h\nA", "ijk", "");
    }

    @Test
    void aWordWithAnExpansionHasNoLiteral() {
        assertThat(words("x $a \"${b}\" $(c) `d` $((1+1)) *.deb")).containsExactly("x", "?", "?", "?", "?", "?", "?");
        assertThat(word("/var/lib/*").pattern()).contains("/var/lib/*");
    }

    @Test
    void parametersAreTakenApart() {
        WordPart.Parameter parameter =
                (WordPart.Parameter) word("${NAME:-a $b}").parts().get(0);

        assertThat(parameter.name()).isEqualTo("NAME");
        assertThat(parameter.operator()).isEqualTo(":-");
        assertThat(parameter.argument().orElseThrow().parts()).hasSize(2);
        assertThat(((WordPart.Parameter) word("${#x}").parts().get(0)).prefix()).isEqualTo("#");
        assertThat(((WordPart.Parameter) word("${#}").parts().get(0)).name()).isEqualTo("#");
        assertThat(((WordPart.Parameter) word("${x##*/}").parts().get(0)).operator())
                .isEqualTo("##");
        assertThat(((WordPart.Parameter) word("${x[1]}").parts().get(0)).subscript())
                .contains("1");
        assertThat(((WordPart.Parameter) word("\"${x:-'}'}\"")
                                .children()
                                .get(0)
                                .children()
                                .get(0))
                        .name())
                .isEqualTo("x");
    }

    @Test
    void assignmentsStandBeforeTheCommand() {
        SimpleCommand command = (SimpleCommand) first("A=1 B+='x y' C[2]= DEBIAN_FRONTEND=noninteractive apt-get X=1");

        assertThat(command.assignments())
                .extracting(Assignment::name)
                .containsExactly("A", "B", "C", "DEBIAN_FRONTEND");
        assertThat(command.assignments().get(1).append()).isTrue();
        assertThat(command.assignments().get(1).value().literal()).contains("x y");
        assertThat(command.words()).hasSize(2);
    }

    @Test
    void arraysAreValues() {
        SimpleCommand command = (SimpleCommand) first("packages=(a 'b c'\n d)");

        assertThat(((WordPart.ArrayLiteral)
                                command.assignments().get(0).value().parts().get(0))
                        .words())
                .hasSize(3);
        assertThat(valid("declare -a x=(1 2); local y=()").statements()).hasSize(2);
    }

    @Test
    void redirectionsAreRead() {
        SimpleCommand command = (SimpleCommand) first("a 2>&1 >/dev/null &>>log <<<\"$x\" {fd}<in b 3<>f >|g");

        assertThat(command.redirections())
                .extracting(Redirection::operator)
                .containsExactly(">&", ">", "&>>", "<<<", "<", "<>", ">|");
        assertThat(command.redirections().get(0).descriptor()).contains("2");
        assertThat(command.words()).hasSize(2);
    }

    @Test
    void hereDocumentsFollowTheirLine() {
        Script script = valid("cat <<A <<-'B' && echo x\nuses $HOME\nA\n\tno $y\n\tB\nlast");
        SimpleCommand cat = (SimpleCommand)
                script.statements().get(0).pipelines().get(0).commands().get(0);
        HereDocument first = cat.redirections().get(0).document().orElseThrow();
        HereDocument second = cat.redirections().get(1).document().orElseThrow();

        assertThat(first.body()).isEqualTo("uses $HOME\n");
        assertThat(first.parts()).hasSize(3);
        assertThat(second.delimiter()).isEqualTo("B");
        assertThat(second.expand()).isFalse();
        assertThat(second.body()).isEqualTo("\tno $y\n");
        assertThat(script.statements()).hasSize(2);
    }

    @Test
    void compoundCommandsAreTakenApart() {
        assertThat(commands("if a; then b; elif c; then d; else e; fi")).containsExactly("a", "b", "c", "d", "e");
        assertThat(commands("for p in x y; do use $p; done; while a; do b; done; until c; do d; done"))
                .containsExactly("use $p", "a", "b", "c", "d");
        assertThat(commands("case \"$x\" in a|b) one;; (*) two; esac")).containsExactly("one", "two");
        assertThat(commands("( a; b ) > x; { c; }; f() { d; }; function g { e; }"))
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(commands("[[ $a == b* && ( -f x || $y =~ ^(a|b c)$ ) ]] && (( i++ )) && d"))
                .containsExactly("d");
        assertThat(commands("for ((i=0; i<3; i++)); do a; done")).containsExactly("a");
    }

    @Test
    void loopsExposeTheirWords() {
        For loop = (For) first("for i in a 'b c' $d; do x; done");

        assertThat(loop.variable()).isEqualTo("i");
        assertThat(loop.words().orElseThrow()).hasSize(3);
        assertThat(((For) first("for i do x; done")).words()).isEmpty();
    }

    @Test
    void substitutionsAreScripts() {
        assertThat(commands("a \"$(b \"$(c)\")\" `d \\`e\\`` <(f) ${g:-$(h)} $((1 + $(i)))"))
                .hasSize(8)
                .endsWith("b \"$(c)\"", "c", "d \\`e\\`", "e", "f", "h", "i");
    }

    @Test
    void backquotedTextLosesItsEscapesAndKeepsItsPlace() {
        Script script = valid("x `a \\$b`");
        Script.Occurrence inner = script.simpleCommands().toList().get(1);

        assertThat(inner.command().words().get(1).parts().get(0)).isInstanceOf(WordPart.Parameter.class);
        assertThat(script.text().source().text(inner.command().words().get(1).span()))
                .isEqualTo("$b");
    }

    @Test
    void occurrencesKnowWhatTheyStandIn() {
        Script.Occurrence inner = valid("a && ( b )").simpleCommands().toList().get(1);

        assertThat(inner.path())
                .hasAtLeastOneElementOfType(Subshell.class)
                .first()
                .isInstanceOf(Script.class);
    }

    @Test
    void commentsEndWithTheirLine() {
        Script script = valid("a # one && b\n# two\nc#d");

        assertThat(script.comments()).extracting(script::text).containsExactly("# one && b", "# two");
        assertThat(script.statements()).hasSize(2);
    }

    @Test
    void continuedLinesAreOneWordOrTwo() {
        assertThat(words("a b\\\nc \\\n d")).containsExactly("a", "bc", "d");
    }

    @Test
    void whatAShellRefusesIsKeptFromThereOn() {
        Script script = parse("a && b; if c; then d");
        Command last = script.statements().get(1).pipelines().get(0).commands().get(0);

        assertThat(script.statements()).hasSize(2);
        assertThat(last).isInstanceOf(Unparsed.class);
        assertThat(((Unparsed) last).text()).isEqualTo("if c; then d");
        assertThat(script.findings())
                .extracting(Finding::message)
                .containsExactly("the 'if' that begins here is never closed");
        assertThat(script.findings().get(0).place().column()).isEqualTo(9);
    }

    @Test
    void deepNestingEndsInsteadOfOverflowing() {
        for (String opening :
                List.of("(", "$(", "{ ", "if ", "\"$(", "${x:-", "`", "[[ (", "((", "$((", "f() ", "!", "<(")) {
            Script script = parse("a; " + opening.repeat(50_000));
            assertThat(script.statements()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void whatAWordHandsToAnotherShellKeepsItsPlace() {
        Script outer = valid("bash -c 'a \"b\"' \"c \\$d \\\"e\\\" $f\"g\\ h");
        SimpleCommand command = outer.simpleCommands().toList().get(0).command();
        Script first = Shell.parse(outer.handedOn(command.words().get(2)).orElseThrow());
        Script second = Shell.parse(outer.handedOn(command.words().get(3)).orElseThrow());

        assertThat(first.print()).isEqualTo("a \"b\"");
        assertThat(second.print()).isEqualTo("c $d \"e\" $fg h");
        Word quoted = second.simpleCommands().toList().get(0).command().words().get(2);
        assertThat(quoted.literal()).contains("e");
        assertThat(outer.text(quoted.span())).isEqualTo("\"e\\\"");
        assertThat(outer.handedOn(word("$'a\\n'"))).isEmpty();
    }

    @Test
    void extendedPatternsArePartsOfWords() {
        assertThat(words("rm !(a|b) x@(c).deb")).containsExactly("rm", "?", "?");
        assertThat(((SimpleCommand) first("a=?(b)")).assignments()).hasSize(1);
    }

    @Test
    void aWordThatClosesNothingIsRefused() {
        for (String text : List.of(
                "then a",
                ": if a; then b",
                "a; done",
                "}",
                "a )",
                "a ;; b",
                "&& a",
                "a | ; b",
                "( )",
                "{ }",
                "f() a")) {
            assertThat(parse(text).findings()).as(text).isNotEmpty();
        }
    }

    @Test
    void crlfEndsLinesAsLineFeedsDo() {
        assertThat(commands("a b\r\nif c; then\r\n  d\r\nfi\r\n")).containsExactly("a b", "c", "d");
    }
}
