package io.github.alpinist.convert;

import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Case;
import io.github.alpinist.shell.CaseItem;
import io.github.alpinist.shell.Command;
import io.github.alpinist.shell.For;
import io.github.alpinist.shell.FunctionDefinition;
import io.github.alpinist.shell.If;
import io.github.alpinist.shell.Loop;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Operator;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.shell.Subshell;
import io.github.alpinist.shell.Test;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a script gives a variable a value on every way to one of its commands, so that none from outside is left. */
final class CertainValues {
    private static final Set<String> ASKING = Set.of("[", "test", "grep", "command", "which", "type");

    private final String name;
    private final Span command;

    /** @param command what reads the variable */
    CertainValues(String name, Span command) {
        this.name = name;
        this.command = command;
    }

    /** Whether the variable has a value of the node's when the command runs. */
    boolean sets(Node node) {
        if (node.span().start() > command.start()) {
            return false;
        }
        if (node instanceof Assignment assignment) {
            return assignment.name().equals(name);
        }
        return holds(node) ? setsOnTheWay(node) : setsBefore(node);
    }

    private boolean holds(Node node) {
        return node.span().contains(command);
    }

    private boolean setsOnTheWay(Node node) {
        if (node instanceof For loop && loop.variable().equals(name)) {
            return loop.words().isPresent();
        }
        boolean choice = node instanceof If || node instanceof Case;
        Predicate<Node> taken = choice ? this::holds : child -> true;
        return node.children().stream().filter(taken).anyMatch(this::sets);
    }

    private boolean setsBefore(Node node) {
        if (node instanceof If choice) {
            return choice.otherwise().filter(this::sets).isPresent()
                    && choice.branches().stream().allMatch(branch -> sets(branch.body()));
        }
        if (node instanceof Case choice) {
            return choice.items().stream().anyMatch(CertainValues::isDefault)
                    && choice.items().stream().allMatch(item -> sets(item.body()));
        }
        if (node instanceof Statement statement) {
            return sets(statement);
        }
        return !staysWithin(node) && node.children().stream().anyMatch(this::sets);
    }

    private static boolean isDefault(CaseItem item) {
        return item.patterns().stream()
                .anyMatch(pattern -> pattern.pattern().filter("*"::equals).isPresent());
    }

    private boolean sets(Statement statement) {
        List<Pipeline> pipelines = statement.pipelines();
        List<Operator> operators = statement.operators();
        int runs = 1;
        while (runs < pipelines.size() && operators.get(runs - 1).is("&&") && !asks(pipelines.get(runs - 1))) {
            runs++;
        }
        return pipelines.subList(0, runs).stream().anyMatch(this::sets);
    }

    /** Whether a pipeline may well fail, so that what stands behind it does not always run. */
    private static boolean asks(Pipeline pipeline) {
        Command last = pipeline.commands().get(pipeline.commands().size() - 1);
        return pipeline.isNegated()
                || last instanceof Test
                || last instanceof SimpleCommand simple
                        && simple.name().filter(ASKING::contains).isPresent();
    }

    /** Whether a value that is set inside does not reach what comes after, or not always. */
    private static boolean staysWithin(Node node) {
        return node instanceof Loop
                || node instanceof For
                || node instanceof FunctionDefinition
                || node instanceof Subshell
                || node instanceof Pipeline pipeline && pipeline.commands().size() > 1;
    }
}
