package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Place;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Redirection;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A command that an instruction runs, seen through what merely passes it on ({@code sudo}, {@code env}, {@code exec}).
 *
 * @param snippet the shell text that it stands in; none in exec form
 * @param command as the shell sees it
 * @param path from the script down to the command
 * @param name without folders
 * @param words the name and the arguments
 * @param exec whether the words are JSON strings
 */
record Call(
        StageView stage,
        Instruction instruction,
        Optional<Snippet> snippet,
        SimpleCommand command,
        List<Node> path,
        String name,
        List<Argument> words,
        boolean exec) {

    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    Argument nameWord() {
        return words.get(0);
    }

    List<Argument> arguments() {
        return words.subList(1, words.size());
    }

    List<Assignment> assignments() {
        return command.assignments();
    }

    List<Redirection> redirections() {
        return command.redirections();
    }

    /** From its first word to its last, without what passes it on. */
    Span span() {
        return words.get(0).whole().union(words.get(words.size() - 1).whole());
    }

    /** Whether it stands in the Dockerfile, and not in a script that the Dockerfile copies. */
    boolean isInFile() {
        Source file = instruction.arguments().source();
        return snippet.filter(found -> found.script().text().source() != file).isEmpty();
    }

    /** Where it is in the Dockerfile: of a script's command the instruction that runs the script. */
    Span place() {
        return isInFile() ? span() : instruction.span();
    }

    /** Whether what it needs is added: for commands of a RUN, and for those of a script that the stage runs. */
    boolean isProvidedFor() {
        return instruction.effective().is("RUN") || !isInFile();
    }

    /** A reason, of a script's command with its place. */
    String told(String why) {
        return isInFile()
                ? why
                : why + " (" + Place.of(snippet.get().script().text().source(), span()) + ")";
    }

    /** Whether its output is part of a word, so that it cannot leave by itself. */
    boolean isSubstituted() {
        return path.stream().anyMatch(node -> node instanceof WordPart);
    }

    /** Several words in the place of one. */
    String join(List<String> parts) {
        return String.join(exec ? "\", \"" : " ", parts);
    }

    /** The words as a row of which some leave. */
    List<Excision.Element> row(Predicate<Argument> leaves) {
        List<Excision.Element> row = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Argument word = words.get(i);
            row.add(new Excision.Element(word.whole(), leaves.test(word), comma(i)));
        }
        return row;
    }

    private Optional<Span> comma(int index) {
        if (!exec || index + 1 == words.size()) {
            return Optional.empty();
        }
        int at = instruction
                .arguments()
                .source()
                .text()
                .indexOf(',', words.get(index).whole().end());
        return Optional.of(new Span(at, at + 1));
    }
}
