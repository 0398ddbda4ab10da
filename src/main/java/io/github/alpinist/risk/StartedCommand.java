package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command that a Dockerfile starts.
 *
 * @param instruction that holds it
 * @param words as written where they depend on variables, else without their quotes; at least the name
 * @param span where it stands in the Dockerfile
 */
record StartedCommand(Instruction instruction, List<String> words, Span span) {
    private static final Set<String> STARTING = Set.of("RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK");

    /** The program's name, without the folders before it. */
    String name() {
        return words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
    }

    boolean is(String... names) {
        return Stream.of(names).anyMatch(name()::equals);
    }

    /** Whether one of the words after the name is this one. */
    boolean has(String word) {
        return words.subList(1, words.size()).contains(word);
    }

    static List<StartedCommand> of(Instruction written) {
        Instruction instruction = written.effective();
        if (!STARTING.contains(instruction.keyword())) {
            return List.of();
        }
        if (instruction.form() == Form.EXEC) {
            List<String> words =
                    instruction.exec().stream().map(ExecWord::value).toList();
            return words.isEmpty() ? List.of() : List.of(new StartedCommand(instruction, words, written.span()));
        }
        return instruction.shellText().stream()
                .flatMap(text -> ofShell(instruction, text))
                .toList();
    }

    private static Stream<StartedCommand> ofShell(Instruction instruction, Spliced text) {
        Script script = Shell.parse(text);
        return script.simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command -> !command.words().isEmpty())
                .map(command -> new StartedCommand(
                        instruction,
                        command.words().stream().map(word -> text(word, script)).toList(),
                        command.span()));
    }

    private static String text(Word word, Script script) {
        return word.pattern().orElseGet(() -> script.text(word.span()));
    }
}
