package io.github.alpinist.convert;

import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import java.util.List;
import java.util.Optional;

/** How a script saves which packages were installed by hand, and sets those marks back before it purges the rest. */
final class ManualMarks {
    private final Optional<Assignment> saved;
    private final List<Integer> setting;
    private final int start;

    ManualMarks(Script script) {
        List<SimpleCommand> commands =
                script.simpleCommands().map(Script.Occurrence::command).toList();
        saved = commands.stream()
                .flatMap(command -> command.assignments().stream())
                .filter(assignment -> assignment.value().parts().stream().anyMatch(ManualMarks::asks))
                .findFirst();
        setting = commands.stream()
                .filter(this::sets)
                .map(command -> command.span().start())
                .toList();
        start = saved.map(Assignment::span).orElse(script.span()).start();
    }

    /** The assignment that saves the marks. */
    Optional<Assignment> saved() {
        return saved;
    }

    private static boolean asks(WordPart part) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            return quoted.parts().stream().anyMatch(ManualMarks::asks);
        }
        return part instanceof WordPart.CommandSubstitution substitution
                && substitution.script().simpleCommands().anyMatch(found -> isShow(found.command()));
    }

    private static boolean isShow(SimpleCommand command) {
        return command.name().filter("apt-mark"::equals).isPresent()
                && command.words().size() > 1
                && command.words().get(1).isLiteral("showmanual");
    }

    boolean mentionsSaved(Word word) {
        return saved.filter(assignment -> mentions(word, assignment.name())).isPresent();
    }

    private static boolean mentions(Word word, String variable) {
        return Token.flat(word.parts()).stream()
                .anyMatch(part -> part instanceof WordPart.Parameter parameter
                        && parameter.name().equals(variable));
    }

    /**
     * Whether the script purges what is installed at a place: from where the marks are saved, or from its beginning where
     * it marks all packages as automatic and saved nothing, to where the marks are set back.
     *
     * @param offset in the file
     */
    boolean areSavedAt(int offset) {
        boolean purges = saved.isPresent() || !setting.isEmpty();
        return purges && start <= offset && setting.stream().noneMatch(place -> start < place && place < offset);
    }

    private boolean sets(SimpleCommand command) {
        List<Word> words = command.words();
        boolean auto = words.stream().anyMatch(word -> word.isLiteral("auto"));
        boolean marks = words.stream().anyMatch(word -> word.isLiteral("apt-mark"));
        boolean all = words.stream().anyMatch(word -> word.isLiteral(".*") || word.isLiteral("xargs"));
        return marks && (auto && all || words.stream().anyMatch(this::mentionsSaved));
    }
}
