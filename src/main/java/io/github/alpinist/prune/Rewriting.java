package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rewrites a stage so that it leaves packages out, in the simplest form that its RUNs allow. */
final class Rewriting {
    private static final Set<String> WRITING = Set.of("RUN", "COPY", "ADD", "WORKDIR");

    private final Dockerfile dockerfile;
    private final Stage stage;

    Rewriting(Dockerfile dockerfile, Stage stage) {
        this.dockerfile = dockerfile;
        this.stage = stage;
    }

    /** Empty where the stage is written in a way that no form fits. */
    Optional<Rewritten> apply(Plan plan) {
        List<Instruction> adding = adding(plan);
        Optional<Instruction> lastNeeding = lastNeeding(plan, adding);
        if (adding.isEmpty() || adding.stream().anyMatch(run -> !isPlain(run, plan))) {
            return Optional.empty();
        }
        if (lastNeeding.isEmpty()) {
            return rewritten(Rewritten.Form.LEFT_OUT, new AddEdits(dockerfile, plan).leaveOut(adding));
        }
        if (adding.size() == 1 && adding.get(0).equals(lastNeeding.get())) {
            Optional<List<Edit>> edits = new AddEdits(dockerfile, plan).deleteAfterUse(adding.get(0));
            return edits.flatMap(each -> rewritten(Rewritten.Form.VIRTUAL_PACKAGE, each));
        }
        return new StageSplit(dockerfile, stage, plan)
                .edits(lastWriting())
                .flatMap(edits -> rewritten(Rewritten.Form.SPLIT, edits));
    }

    private Optional<Rewritten> rewritten(Rewritten.Form form, List<Edit> edits) {
        return Optional.of(new Rewritten(form, Edits.apply(dockerfile.source().text(), edits)));
    }

    /** The RUNs that install something that leaves. */
    private List<Instruction> adding(Plan plan) {
        return stage.instructions().stream()
                .filter(run -> RunNeeds.adds(run).stream().anyMatch(add -> names(add, plan)))
                .toList();
    }

    private Optional<Instruction> lastNeeding(Plan plan, List<Instruction> adding) {
        RunNeeds needs = new RunNeeds(plan.staysAtHand());
        int first = adding.isEmpty() ? 0 : adding.get(0).index();
        return stage.instructions().stream()
                .filter(instruction -> instruction.is("RUN") && instruction.index() >= first)
                .filter(needs::needs)
                .reduce((earlier, later) -> later);
    }

    /** What the build added is known for the stage as a whole, and so all of it is the build's. */
    private Instruction lastWriting() {
        return stage.instructions().stream()
                .filter(instruction -> WRITING.contains(instruction.keyword()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean isPlain(Instruction run, Plan plan) {
        return RunNeeds.adds(run).stream()
                .filter(add -> names(add, plan))
                .noneMatch(add -> add.opaque() || add.virtual());
    }

    static boolean names(ApkAdd add, Plan plan) {
        return add.names().stream().anyMatch(named -> plan.dropped().contains(named.name()));
    }
}
