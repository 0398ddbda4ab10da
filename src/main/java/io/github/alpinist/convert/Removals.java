package io.github.alpinist.convert;

import io.github.alpinist.shell.Block;
import io.github.alpinist.shell.Branch;
import io.github.alpinist.shell.CaseItem;
import io.github.alpinist.shell.Command;
import io.github.alpinist.shell.Group;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Operator;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.shell.Subshell;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes commands out of a script so that the rest runs as if they had succeeded; where the grammar needs a command,
 * {@code true} takes their place.
 */
final class Removals {
    private final Set<SimpleCommand> leaving;
    private final Layout layout;
    private final Excision excision;
    private final List<Edit> edits = new ArrayList<>();

    /** @param leaving a set that compares by identity */
    Removals(Layout layout, Set<SimpleCommand> leaving) {
        this.leaving = leaving;
        this.layout = layout;
        this.excision = new Excision(layout);
    }

    List<Edit> edits() {
        return edits;
    }

    /** Adds the edits for a script; whether nothing of it stays, in which case there are none. */
    boolean take(Script script) {
        return takeStatements(script.statements());
    }

    private boolean takeStatements(List<Statement> statements) {
        List<Boolean> gone = statements.stream().map(this::take).toList();
        if (!gone.contains(false)) {
            return true;
        }
        List<Excision.Element> row = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            row.add(new Excision.Element(
                    statement.span(), gone.get(i), statement.separator().map(Operator::span)));
        }
        edits.addAll(excision.edits(row));
        return false;
    }

    private boolean take(Statement statement) {
        boolean[] gone = new boolean[statement.pipelines().size()];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = take(statement.pipelines().get(i));
        }
        List<Excision.Element> row = simplified(statement, gone);
        if (row.stream().allMatch(Excision.Element::removed)) {
            return true;
        }
        edits.addAll(excision.edits(row));
        return false;
    }

    /** {@code gone || x} leaves as a whole, because x would never run; {@code x || gone} becomes {@code x || true}. */
    private List<Excision.Element> simplified(Statement statement, boolean[] gone) {
        List<Excision.Element> row = new ArrayList<>();
        boolean holds = true;
        for (int i = 0; i < gone.length; i++) {
            Pipeline pipeline = statement.pipelines().get(i);
            boolean alternative = i > 0 && statement.operators().get(i - 1).is("||");
            boolean leaves = gone[i];
            if (alternative && !holds && leaves) {
                edits.add(idle(pipeline.span(), "true"));
                leaves = false;
            } else if (alternative && holds) {
                leaves = true;
            }
            holds = holds && leaves;
            Optional<Span> separator = i + 1 < gone.length
                    ? Optional.of(statement.operators().get(i).span())
                    : Optional.empty();
            row.add(new Excision.Element(pipeline.span(), leaves, separator));
        }
        return row;
    }

    private boolean take(Pipeline pipeline) {
        List<Boolean> gone = pipeline.commands().stream().map(this::take).toList();
        if (!gone.contains(true)) {
            return false;
        }
        if (gone.get(gone.size() - 1) || !gone.contains(false)) {
            return true;
        }
        for (int i = 0; i < gone.size(); i++) {
            if (gone.get(i)) {
                edits.add(idle(pipeline.commands().get(i).span(), "true"));
            }
        }
        return false;
    }

    private boolean take(Command command) {
        if (command instanceof SimpleCommand simple) {
            return leaving.contains(simple);
        }
        if (command instanceof Group group
                && (group.redirections().isEmpty() || AptRepository.writesForAptAlone(group))) {
            return takeStatements(group.body().statements());
        }
        if (command instanceof Subshell subshell && subshell.redirections().isEmpty()) {
            return takeStatements(subshell.body().statements());
        }
        command.children().forEach(this::takeBlock);
        return false;
    }

    private void takeBlock(Node node) {
        if (node instanceof Block block) {
            keepOne(block);
        } else if (node instanceof Branch branch) {
            branch.children().forEach(this::takeBlock);
        } else if (node instanceof CaseItem item) {
            keepOne(item.body());
        } else if (node instanceof Command command) {
            keepCommand(command);
        }
    }

    private void keepCommand(Command command) {
        if (take(command)) {
            edits.add(idle(command.span(), command instanceof SimpleCommand ? "true" : "{ true; }"));
        }
    }

    private void keepOne(Block block) {
        if (!block.statements().isEmpty() && takeStatements(block.statements())) {
            List<Statement> statements = block.statements();
            edits.add(idle(statements.get(0).span(), "true"));
            List<Excision.Element> row = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                row.add(new Excision.Element(
                        statements.get(i).span(),
                        i > 0,
                        statements.get(i).separator().map(Operator::span)));
            }
            edits.addAll(excision.edits(row));
        }
    }

    /** A command that does nothing, after the comments that stood in what it takes the place of. */
    private Edit idle(Span span, String command) {
        return new Edit(span, layout.commentsBefore(span) + command);
    }
}
