package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.shell.Operator;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edits to the {@code apk add}s of RUNs. */
final class AddEdits {
    private static final String VIRTUAL = ".build-deps";

    private final Dockerfile dockerfile;
    private final Stage stage;
    private final Plan plan;
    private final WordRemoval words;

    AddEdits(Dockerfile dockerfile, Stage stage, Plan plan) {
        this.dockerfile = dockerfile;
        this.stage = stage;
        this.plan = plan;
        this.words = new WordRemoval(dockerfile.source().text());
    }

    /** Takes the names that leave out of every {@code apk add}, and puts those needed in place of them into the last. */
    List<Edit> leaveOut(List<Instruction> runs) {
        List<Edit> edits = new ArrayList<>();
        for (Instruction run : runs) {
            List<ApkAdd> adds = naming(run);
            for (ApkAdd add : adds) {
                boolean last = run.equals(runs.get(runs.size() - 1)) && add.equals(adds.get(adds.size() - 1));
                edits.addAll(leavesWhole(run) ? List.of(words.ofLines(run.span())) : leaveOut(run, add, last));
            }
        }
        return edits;
    }

    /** Whether a RUN does nothing but install what leaves, with nothing needed in place of it. */
    boolean leavesWhole(Instruction run) {
        List<ApkAdd> adds = naming(run);
        return missing().isEmpty()
                && adds.size() == 1
                && staying(adds.get(0)).isEmpty()
                && RunNeeds.script(run).stream().flatMap(Script::simpleCommands).count() == 1;
    }

    private List<ApkAdd> naming(Instruction run) {
        return RunNeeds.adds(run).stream()
                .filter(add -> Rewriting.names(add, plan))
                .toList();
    }

    private List<Edit> leaveOut(Instruction run, ApkAdd add, boolean takesRuntime) {
        List<ApkAdd.Named> leaving = leaving(add);
        List<String> coming = takesRuntime ? missing() : List.of();
        if (leaving.size() == add.names().size() && coming.isEmpty()) {
            return List.of(withoutCommand(run, add.command()));
        }
        List<Edit> edits = new ArrayList<>();
        int replaced = 0;
        for (ApkAdd.Named named : leaving) {
            Span word = named.word().span();
            if (replaced < coming.size()) {
                edits.add(new Edit(word, ShellWord.of(coming.get(replaced++))));
            } else {
                edits.add(words.of(word));
            }
        }
        if (replaced < coming.size()) {
            edits.add(Edit.insert(
                    add.names().get(add.names().size() - 1).word().span().end(),
                    words(coming.subList(replaced, coming.size()))));
        }
        return edits;
    }

    /** With the {@code &&} after it or before it; {@code true} stands in for a command that is joined otherwise. */
    private static Edit withoutCommand(Instruction run, SimpleCommand command) {
        return RunNeeds.script(run).stream()
                .flatMap(script -> script.statements().stream())
                .flatMap(statement -> withoutCommand(statement, command).stream())
                .findFirst()
                .map(Edit::delete)
                .orElseGet(() -> new Edit(command.span(), "true"));
    }

    private static Optional<Span> withoutCommand(Statement statement, SimpleCommand command) {
        List<Pipeline> pipelines = statement.pipelines();
        List<Operator> operators = statement.operators();
        for (int i = 0; i < pipelines.size(); i++) {
            Span span = pipelines.get(i).span();
            if (!isAlone(pipelines.get(i), command)) {
                continue;
            }
            if (i < operators.size()
                    && operators.get(i).is("&&")
                    && (i == 0 || operators.get(i - 1).is("&&"))) {
                return Optional.of(
                        new Span(span.start(), pipelines.get(i + 1).span().start()));
            }
            if (i > 0 && i == operators.size() && operators.get(i - 1).is("&&")) {
                return Optional.of(new Span(pipelines.get(i - 1).span().end(), span.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlone(Pipeline pipeline, SimpleCommand command) {
        return pipeline.prefixes().isEmpty() && pipeline.commands().equals(List.of(command));
    }

    /**
     * Makes what leaves virtual packages that the RUN deletes at its end; what stays is added by a command before.
     * Empty where one of the {@code apk add}s may not be reached, is virtual already, or nothing can follow the RUN's
     * last command.
     */
    Optional<List<Edit>> deleteAfterUse(Instruction run) {
        List<ApkAdd> adds = naming(run);
        Optional<Integer> tail = RunTail.place(run);
        if (tail.isEmpty()
                || adds.stream().anyMatch(add -> add.virtual() || !isAlwaysReached(run, add.command()))
                || adds.stream()
                        .anyMatch(add ->
                                add.command().name().filter("apk"::equals).isEmpty())) {
            return Optional.empty();
        }
        String and = RunStyle.of(dockerfile, run).and();
        List<Edit> edits = new ArrayList<>();
        List<String> virtuals = new ArrayList<>();
        for (ApkAdd add : adds) {
            virtuals.add(virtuals.isEmpty() ? VIRTUAL : VIRTUAL + (virtuals.size() + 1));
            edits.addAll(separate(add, virtuals.get(virtuals.size() - 1), virtuals.size() == 1, and));
        }
        edits.add(Edit.insert(tail.get(), and + "apk del --no-network " + String.join(" ", virtuals)));
        return Optional.of(edits);
    }

    private List<Edit> separate(ApkAdd add, String virtual, boolean takesRuntime, String and) {
        List<Edit> edits = new ArrayList<>();
        List<String> before = new ArrayList<>(staying(add));
        if (takesRuntime) {
            missing().forEach(name -> before.add(ShellWord.of(name)));
        }
        if (!before.isEmpty()) {
            edits.add(Edit.insert(
                    add.command().span().start(), add.withoutNames() + " " + String.join(" ", before) + and));
        }
        edits.add(Edit.insert(add.add().span().end(), " --virtual " + virtual));
        add.names().stream()
                .filter(named -> !plan.dropped().contains(named.name()))
                .forEach(named -> edits.add(words.of(named.word().span())));
        return edits;
    }

    /** It stands in a list of the RUN's own, behind nothing but {@code &&}. */
    private static boolean isAlwaysReached(Instruction run, SimpleCommand command) {
        return RunNeeds.script(run).stream()
                .flatMap(script -> script.statements().stream())
                .anyMatch(statement -> {
                    int at = 0;
                    while (at < statement.pipelines().size()
                            && !isAlone(statement.pipelines().get(at), command)) {
                        at++;
                    }
                    return at < statement.pipelines().size()
                            && !statement.isBackground()
                            && statement.operators().subList(0, at).stream().allMatch(operator -> operator.is("&&"));
                });
    }

    /** What the command names and keeps, as written. */
    private List<String> staying(ApkAdd add) {
        String text = dockerfile.source().text();
        return add.names().stream()
                .filter(named -> !plan.dropped().contains(named.name()))
                .map(named -> named.word().span())
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    /** What is needed and named nowhere. */
    private List<String> missing() {
        Set<String> named = stage.instructions().stream()
                .flatMap(run -> RunNeeds.adds(run).stream())
                .flatMap(add -> add.names().stream())
                .map(ApkAdd.Named::name)
                .filter(name -> !plan.dropped().contains(name))
                .collect(Collectors.toSet());
        return plan.runtime().stream()
                .filter(name -> !named.contains(ApkAdd.nameOf(name)))
                .toList();
    }

    private List<ApkAdd.Named> leaving(ApkAdd add) {
        return add.names().stream()
                .filter(named -> plan.dropped().contains(named.name()))
                .toList();
    }

    private static String words(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(" ", ShellWord.of(name)))
                .collect(Collectors.joining());
    }
}
