package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.shell.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a further command can be put behind all of a RUN's. Joined with {@code &&} to the last list of commands, it runs
 * where the RUN would have succeeded and nowhere else: {@code &&} and {@code ||} bind alike, from left to right.
 */
final class RunTail {
    private static final Set<String> LEAVING = Set.of("exit", "exec", "return", "trap");
    private static final Pattern FAILURE = Pattern.compile("0*[1-9]\\d*");

    private RunTail() {}

    /** An offset in the Dockerfile; empty where the RUN may end before its last command, or is none for this. */
    static Optional<Integer> place(Instruction run) {
        if (!run.heredocs().isEmpty() && !run.isScript()) {
            return Optional.empty();
        }
        return RunNeeds.script(run)
                .filter(script -> script.simpleCommands().noneMatch(found -> mayLeave(found.command())))
                .flatMap(script -> last(script))
                .filter(last -> !last.isBackground())
                .map(last -> last.span().end());
    }

    private static Optional<Statement> last(Script script) {
        List<Statement> statements = script.statements();
        boolean hasDocument = script.simpleCommands()
                .flatMap(found -> found.command().redirections().stream())
                .anyMatch(redirection -> redirection.document().isPresent());
        return statements.isEmpty() || hasDocument
                ? Optional.empty()
                : Optional.of(statements.get(statements.size() - 1));
    }

    /** Ends the script with success, or may. */
    private static boolean mayLeave(SimpleCommand command) {
        boolean leaves = command.name().filter(LEAVING::contains).isPresent();
        boolean fails = command.arguments().stream()
                .findFirst()
                .flatMap(Word::literal)
                .filter(code -> FAILURE.matcher(code).matches())
                .isPresent();
        return leaves && !(fails && command.name().filter("exit"::equals).isPresent());
    }
}
