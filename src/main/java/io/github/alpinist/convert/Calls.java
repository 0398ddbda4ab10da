package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.FunctionDefinition;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the commands of shell texts and exec forms. */
final class Calls {
    private static final Set<String> PASSING_ON =
            Set.of("sudo", "env", "exec", "command", "nice", "nohup", "eatmydata", "builtin", "time");
    private static final Set<String> WITH_VALUE = Set.of("-u", "-g", "--user", "--group", "-n");

    private Calls() {}

    /** The commands of all of a stage's shell texts. */
    static Stream<Call> of(StageView stage) {
        return stage.snippets().stream().flatMap(snippet -> of(stage, snippet));
    }

    static Stream<Call> of(StageView stage, Snippet snippet) {
        return stage.calls(snippet, () -> find(stage, snippet)).stream();
    }

    /** Those of functions that the text defines itself are left out. */
    private static List<Call> find(StageView stage, Snippet snippet) {
        Set<String> own = new HashSet<>();
        snippet.script().statements().forEach(statement -> functions(statement, own));
        return snippet.script()
                .simpleCommands()
                .flatMap(found -> of(stage, snippet, found).stream())
                .filter(call -> !own.contains(call.name()))
                .toList();
    }

    private static void functions(Node node, Set<String> names) {
        if (node instanceof FunctionDefinition function) {
            names.add(function.name());
        }
        node.children().forEach(child -> functions(child, names));
    }

    private static Optional<Call> of(StageView stage, Snippet snippet, Script.Occurrence found) {
        List<Argument> words = found.command().words().stream()
                .map(word -> new Argument(word, word.span()))
                .toList();
        return call(stage, snippet.instruction(), Optional.of(snippet), found, words, false);
    }

    /** The command of an exec form. */
    static Optional<Call> ofExec(StageView stage, Instruction instruction) {
        List<Argument> words =
                instruction.effective().exec().stream().map(Calls::argument).toList();
        SimpleCommand command = new SimpleCommand(
                List.of(), words.stream().map(Argument::word).toList(), List.of(), instruction.span());
        return call(stage, instruction, Optional.empty(), new Script.Occurrence(command, List.of()), words, true);
    }

    private static Argument argument(ExecWord word) {
        Span inner = new Span(word.span().start() + 1, word.span().end() - 1);
        return new Argument(new Word(List.of(new WordPart.Literal(word.value(), inner)), inner), word.span());
    }

    private static Optional<Call> call(
            StageView stage,
            Instruction instruction,
            Optional<Snippet> snippet,
            Script.Occurrence found,
            List<Argument> words,
            boolean exec) {
        int start = nameIndex(words);
        if (start == words.size()) {
            return Optional.empty();
        }
        return words.get(start)
                .literal()
                .map(name -> new Call(
                        stage,
                        instruction,
                        snippet,
                        found.command(),
                        found.path(),
                        name.substring(name.lastIndexOf('/') + 1),
                        words.subList(start, words.size()),
                        exec));
    }

    /** A command's words without what passes it on. */
    static List<Word> bare(SimpleCommand command) {
        List<Argument> words = command.words().stream()
                .map(word -> new Argument(word, word.span()))
                .toList();
        return command.words().subList(nameIndex(words), words.size());
    }

    private static int nameIndex(List<Argument> words) {
        int at = 0;
        while (at < words.size()
                && words.get(at).literal().filter(PASSING_ON::contains).isPresent()) {
            at = afterOptions(words, at + 1);
        }
        return at;
    }

    private static int afterOptions(List<Argument> words, int start) {
        int at = start;
        while (at < words.size() && isPassedOver(words.get(at))) {
            at += words.get(at).literal().filter(WITH_VALUE::contains).isPresent() ? 2 : 1;
        }
        return Math.min(at, words.size());
    }

    private static boolean isPassedOver(Argument word) {
        return word.literal()
                .filter(text -> text.startsWith("-") || text.indexOf('=') > 0)
                .isPresent();
    }
}
