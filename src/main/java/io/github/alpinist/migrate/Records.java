package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Subject;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Finds the record that a command works on: the last run's where it may be believed and still fits, or a new one. */
final class Records {
    private final Task task;
    private final Workspace workspace;
    private final Progress progress;

    Records(Task task, Workspace workspace, Progress progress) {
        this.task = task;
        this.workspace = workspace;
        this.progress = progress;
    }

    /** The last run's record where its inputs are still the same, and a new one otherwise, with the reason told. */
    Migration fittingOrNew() {
        String inputs = InputsDigest.of(task);
        if (task.operator().fresh()) {
            return begun(inputs);
        }
        Optional<Migration> last = believed();
        if (last.isPresent() && !last.get().inputs().equals(inputs)) {
            progress.say("Starting over: since run " + last.get().run()
                    + " the Dockerfile, its context, the settings or" + " Alpinist changed");
        }
        return last.filter(record -> record.inputs().equals(inputs))
                .map(record -> record.withRequirements(Requirements.of(task.settings())))
                .orElseGet(() -> begun(inputs));
    }

    /** @throws AlpinistException where the last run's record does not fit, has not come to the end of this stage, or tried in vain */
    Migration after(String stage) {
        Migration last = fitting();
        if (!last.hasEnded(stage)) {
            throw unfinished(stage);
        }
        if (last.triedInVain()) {
            throw refused("The run recorded here tried fallbacks, and none of them has passed");
        }
        return last;
    }

    /** @throws AlpinistException where the last run's record does not fit, or can neither be proposed nor disproves it */
    Migration ended() {
        Migration last = fitting();
        if (!last.hasEnded(MeasureStage.NAME)
                && last.conclusion().filter(Records::isEnd).isEmpty()) {
            throw unfinished(MeasureStage.NAME);
        }
        return last;
    }

    private static boolean isEnd(Conclusion conclusion) {
        return conclusion.kind() != Conclusion.Kind.STOPPED && conclusion.kind() != Conclusion.Kind.CONVERTED_ONLY;
    }

    private Migration fitting() {
        String inputs = InputsDigest.of(task);
        Migration last = believed()
                .orElseThrow(() -> refused(
                        "There is no record of a run in " + task.project().root()));
        if (!last.inputs().equals(inputs)) {
            throw refused("The record here is of other inputs: since run " + last.run()
                    + " the Dockerfile, its context, the settings or Alpinist changed");
        }
        return last.withRequirements(Requirements.of(task.settings()).orElse(last.requirements()));
    }

    private static AlpinistException unfinished(String stage) {
        return refused("The run recorded here has not come to the end of the stage '" + stage + "'");
    }

    /** @throws AlpinistException where there is none, or it ended before it had anything to report */
    Migration last() {
        return believed()
                .filter(record -> record.converted().isPresent())
                .orElseThrow(() -> refused(
                        "There is no record of a run in " + task.project().root()));
    }

    private static AlpinistException refused(String what) {
        return new AlpinistException(
                Failure.INPUT,
                what,
                "Run 'alpinist migrate', or the stages build, test, prune, measure one after the other, each with the same"
                        + " options.");
    }

    private Optional<Migration> believed() {
        if (!workspace.isTrusted() && Files.exists(workspace.path(RecordFile.NAME))) {
            progress.say("Leaving " + Workspace.NAME + "/" + RecordFile.NAME
                    + " aside: git tracks that folder, or cannot say, so that anyone may have written it");
        }
        Optional<Migration> record = RecordFile.read(workspace);
        if (record.isEmpty() && workspace.isTrusted() && Files.exists(workspace.path(RecordFile.NAME))) {
            progress.say("Leaving " + Workspace.NAME + "/" + RecordFile.NAME
                    + " aside: it is damaged, or not of this release of Alpinist");
        }
        return record;
    }

    /** A new one, for work that is no move. */
    Migration apart() {
        return begun("");
    }

    private Migration begun(String inputs) {
        return Migration.begin(Version.current(), RunId.next(), inputs, Requirements.of(task.settings()), subject());
    }

    private Subject subject() {
        return new Subject(
                String.valueOf(task.project().root().getFileName()),
                task.project().relative(task.project().dockerfile()),
                task.settings().platform().map(Platforms::known).orElse("the engine's own platform"),
                Optional.of(Approach.plain(task.settings()).release().toString()),
                Optional.empty(),
                List.of());
    }
}
