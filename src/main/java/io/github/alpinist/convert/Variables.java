package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.For;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables that a command can see, with the places where their values are written. */
final class Variables {
    /** What gives a variable a value. */
    sealed interface Definition {}

    /** By words: an assignment's value, or those that a loop runs over. */
    record Words(List<Word> words, Script script) implements Definition {}

    /** By the text of an ENV or ARG. */
    record Text(Spliced text) implements Definition {}

    private final Draft draft;

    Variables(Draft draft) {
        this.draft = draft;
    }

    /**
     * Every definition that may give the variable its value: those of the script, and the latest of the stage unless the
     * script sets the variable on every way to the call.
     */
    List<Definition> find(String name, Call call) {
        List<Definition> found = new ArrayList<>();
        call.snippet().ifPresent(snippet -> collect(name, snippet.script(), snippet.script(), found));
        CertainValues values = new CertainValues(name, call.command().span());
        boolean certain =
                call.snippet().filter(snippet -> values.sets(snippet.script())).isPresent();
        if (!certain) {
            environment(name, call.stage(), call.instruction().index()).ifPresent(found::add);
        }
        return found;
    }

    /** The definition that a stage's own instruction sees. */
    List<Definition> ofStage(String name, StageView stage, int before) {
        return environment(name, stage, before).stream().toList();
    }

    private static void collect(String name, Node node, Script script, List<Definition> found) {
        if (node instanceof Assignment assignment && assignment.name().equals(name)) {
            found.add(new Words(List.of(assignment.value()), script));
        }
        if (node instanceof For loop && loop.variable().equals(name)) {
            loop.words().ifPresent(words -> found.add(new Words(words, script)));
        }
        node.children().forEach(child -> collect(name, child, script, found));
    }

    private Optional<Definition> environment(String name, StageView stage, int before) {
        Optional<Pairs.Pair> pair = stage.stage().instructions().stream()
                .filter(instruction -> instruction.index() < before)
                .filter(instruction -> instruction.is("ENV") || instruction.is("ARG"))
                .flatMap(instruction -> Pairs.of(instruction).stream())
                .filter(found -> found.name().equals(name))
                .reduce((earlier, later) -> later);
        if (pair.isPresent()) {
            return pair.map(found -> new Text(found.text()));
        }
        if (isDeclared(name, stage, before)) {
            return preamble(name);
        }
        return stage.parent().flatMap(parent -> environment(name, parent, before));
    }

    /** Whether an ARG lets the build set a variable in a stage. */
    boolean isDeclared(String name, StageView stage, int before) {
        return stage.stage().instructions().stream()
                .filter(instruction -> instruction.index() < before && instruction.is("ARG"))
                .flatMap(instruction -> instruction.words().stream())
                .anyMatch(word -> word.text().equals(name));
    }

    private Optional<Definition> preamble(String name) {
        return draft.file().preamble().stream()
                .filter(instruction -> instruction.is("ARG"))
                .map(Instruction::effective)
                .flatMap(instruction -> Pairs.of(instruction).stream())
                .filter(pair -> pair.name().equals(name))
                .reduce((earlier, later) -> later)
                .map(pair -> new Text(pair.text()));
    }
}
