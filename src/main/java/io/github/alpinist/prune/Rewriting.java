package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.shell.Script;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rewrites a stage so that it leaves packages and files out, in the simplest form that its RUNs allow. */
final class Rewriting {
    private static final Set<String> WRITING = Set.of("RUN", "COPY", "ADD", "WORKDIR");
    private static final Set<String> ATTRIBUTES = Set.of("setcap", "setfattr", "chattr");
    private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "dash");

    private final Dockerfile dockerfile;
    private final Stage stage;

    Rewriting(Dockerfile dockerfile, Stage stage) {
        this.dockerfile = dockerfile;
        this.stage = stage;
    }

    /** Empty where nothing goes, or the stage is written in a way that no form fits. */
    Optional<Rewritten> apply(Plan plan) {
        if (!speaksShell() || servesOtherBuilds(stage)) {
            return Optional.empty();
        }
        if (plan.dropped().isEmpty()) {
            return inPlace(Rewritten.Form.FILES_REMOVED, List.of(), run -> false, plan)
                    .filter(rewritten -> rewritten.files().stream().anyMatch(file -> !file.kept()));
        }
        List<Instruction> adding = adding(plan);
        if (adding.isEmpty()) {
            return Optional.empty();
        }
        return withoutSplit(adding, plan).or(() -> split(plan));
    }

    /** RUNs are read as a shell's, which they are not where SHELL says otherwise. */
    private boolean speaksShell() {
        return stage.instructions().stream()
                .filter(instruction -> instruction.is("SHELL"))
                .allMatch(shell -> shell.exec().stream()
                        .findFirst()
                        .map(ExecWord::value)
                        .filter(program -> SHELLS.contains(ImagePath.name(program)))
                        .isPresent());
    }

    private Optional<Rewritten> withoutSplit(List<Instruction> adding, Plan plan) {
        if (adding.stream().flatMap(run -> RunNeeds.adds(run).stream()).anyMatch(ApkAdd::opaque)) {
            return Optional.empty();
        }
        AddEdits edits = new AddEdits(dockerfile, stage, plan);
        Optional<Instruction> lastNeeding = lastNeeding(plan, adding.get(0));
        if (lastNeeding.isEmpty()) {
            return inPlace(Rewritten.Form.LEFT_OUT, edits.leaveOut(adding), edits::leavesWhole, plan);
        }
        return adding.size() == 1 && adding.get(0).equals(lastNeeding.get())
                ? edits.deleteAfterUse(adding.get(0))
                        .flatMap(each -> inPlace(Rewritten.Form.VIRTUAL_PACKAGE, each, run -> false, plan))
                : Optional.empty();
    }

    private Optional<Rewritten> inPlace(
            Rewritten.Form form, List<Edit> packages, Predicate<Instruction> goes, Plan plan) {
        FileSweep.Swept swept = plan.sweep().inPlace(goes, run -> isFollowedByWork(run, plan));
        List<Edit> edits = new ArrayList<>(packages);
        swept.commands().forEach((run, commands) -> {
            String and = RunStyle.of(dockerfile, run).and();
            edits.add(Edit.insert(RunTail.place(run).orElseThrow(), and + String.join(and, commands)));
        });
        return Optional.of(new Rewritten(form, text(edits), swept.decisions()));
    }

    private boolean isFollowedByWork(Instruction run, Plan plan) {
        return needing(plan, run.index() + 1).findAny().isPresent();
    }

    private Optional<Rewritten> split(Plan plan) {
        if (setsAttributes()) {
            return Optional.empty();
        }
        Instruction last = lastWriting();
        BuiltPaths paths =
                new BuiltPaths(plan, plan.sweep().atEnd(last, path -> false).gone());
        FileSweep.Swept swept = plan.sweep().atEnd(last, paths::carries);
        List<String> commands = swept.commands().getOrDefault(last, List.of());
        return new StageSplit(dockerfile, stage, plan)
                .edits(last, paths, commands)
                .map(edits -> new Rewritten(Rewritten.Form.SPLIT, text(edits), swept.decisions()));
    }

    private String text(List<Edit> edits) {
        return Edits.apply(dockerfile.source().text(), edits);
    }

    /** The RUNs that install something that leaves, or may. */
    private List<Instruction> adding(Plan plan) {
        return stage.instructions().stream()
                .filter(run -> RunNeeds.adds(run).stream().anyMatch(add -> add.opaque() || names(add, plan)))
                .toList();
    }

    private Optional<Instruction> lastNeeding(Plan plan, Instruction first) {
        return needing(plan, first.index()).reduce((earlier, later) -> later);
    }

    private Stream<Instruction> needing(Plan plan, int from) {
        RunNeeds needs = new RunNeeds(plan.staysAtHand());
        return stage.instructions().stream()
                .filter(instruction -> instruction.is("RUN") && instruction.index() >= from)
                .filter(needs::needs);
    }

    /** Files' capabilities and attributes do not show in an exported tree, so nobody could say what a copy loses. */
    private boolean setsAttributes() {
        return stage.instructions().stream()
                .flatMap(run -> RunNeeds.script(run).stream())
                .flatMap(Script::simpleCommands)
                .anyMatch(found ->
                        found.command().name().filter(ATTRIBUTES::contains).isPresent());
    }

    /** Other images are built by what stands behind ONBUILD, and nothing here shows what that needs. */
    static boolean servesOtherBuilds(Stage stage) {
        return stage.instructions().stream().anyMatch(instruction -> instruction.is("ONBUILD"));
    }

    /** What the build added is known for the stage as a whole, and so all of it is the build's. */
    private Instruction lastWriting() {
        return stage.instructions().stream()
                .filter(instruction -> WRITING.contains(instruction.keyword()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static boolean names(ApkAdd add, Plan plan) {
        return add.names().stream().anyMatch(named -> plan.dropped().contains(named.name()));
    }
}
