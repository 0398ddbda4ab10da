package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.SizeCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a repository through the stages; what Alpinist's doors call. Use it for one command, then leave it. */
public final class Migrator {
    private final Path directory;
    private final Settings commandLine;
    private final Operator operator;
    private final LazyEngine engine;
    private final PacedProgress progress;

    /**
     * @param directory the repository
     * @param commandLine settings that outrank the repository's own
     * @param engine how the engine is found; asked once, and only by what needs one
     */
    public Migrator(
            Path directory, Settings commandLine, Operator operator, Supplier<Engine> engine, Progress progress) {
        this.directory = directory;
        this.commandLine = commandLine;
        this.operator = operator;
        this.engine = new LazyEngine(engine);
        this.progress = new PacedProgress(progress);
    }

    /** All stages; goes on from the record where its inputs, its engine and its images are still the same. */
    public Finished migrate() {
        return tidily(Records::fittingOrNew, withdrawing((run, tidying) -> {
            new ResumeCheck(run).forgetWhatNoLongerHolds();
            try {
                new Fallbacks(run, stage -> stage(run, stage))
                        .prove(List.of(new ConvertStage(), new BuildStage(), new TestStage()));
                Stream.of(new PruneStage(), new MeasureStage(), new ProposeStage())
                        .filter(stage -> !run.record().hasEnded(stage.name()))
                        .forEach(stage -> stage(run, stage));
            } finally {
                tidying.remove(run);
            }
            tidying.forget(run);
        }));
    }

    /** Converts, and proves nothing. */
    public Finished convert() {
        return tidily(Records::fittingOrNew, (run, tidying) -> {
            ResumeCheck.startOver(run);
            stage(run, new ConvertStage());
        });
    }

    /** Converts and builds, and leaves the images for the stages after it. */
    public Finished build() {
        return tidily(Records::fittingOrNew, (run, tidying) -> {
            ResumeCheck.startOver(run);
            stage(run, new ConvertStage());
            stage(run, new BuildStage());
        });
    }

    public Finished test() {
        return only(new TestStage(), BuildStage.NAME);
    }

    public Finished prune() {
        return only(new PruneStage(), TestStage.NAME);
    }

    public Finished measure() {
        return only(new MeasureStage(), PruneStage.NAME);
    }

    /** Proposes what passed, and then removes what the stages before it left on the engine. */
    public Finished propose() {
        return tidily(Records::ended, withdrawing((run, tidying) -> {
            if (!run.record().hasEnded(MeasureStage.NAME)) {
                Conclusions.requireNoFailure(run.record());
                return;
            }
            again(run, new ProposeStage());
            tidying.removeOfAllStages(run);
            tidying.forget(run);
        }));
    }

    /** The report of the last run's record, rendered anew. */
    public Finished report() {
        return inRepository(Records::last, (run, tidying) -> finish(run, () -> {}));
    }

    /**
     * Builds the image as its Dockerfile is, and measures it; the record of a move stays as it is.
     *
     * @param maxBytes the most that its layers may have together, uncompressed
     */
    public SizeCheck check(long maxBytes) {
        return inRepository(Records::apart, (run, tidying) -> {
            try {
                progress.stage("check");
                return new SizeCheck(run.record().subject().dockerfile(), BuildStage.original(run), maxBytes);
            } finally {
                tidying.remove(run);
                tidying.forget(run);
                tidying.removeEarlier(run);
            }
        });
    }

    private Finished only(Stage stage, String before) {
        return tidily(records -> records.after(before), (run, tidying) -> again(run, stage));
    }

    /** What an earlier run proposed does not outlive a run that disproves it. */
    private BiConsumer<Run, Tidying> withdrawing(BiConsumer<Run, Tidying> work) {
        return (run, tidying) -> {
            try {
                work.accept(run, tidying);
            } catch (AlpinistException e) {
                run.fail(e);
                progress.recorded(RecordFile.text(run.record()));
                throw e;
            } finally {
                ProposeStage.withdrawDisproved(run);
            }
        };
    }

    private void again(Run run, Stage stage) {
        run.keep(record -> record.back(stage.name()));
        stage(run, stage);
    }

    private Finished tidily(Function<Records, Migration> choice, BiConsumer<Run, Tidying> work) {
        return inRepository(
                choice,
                (run, tidying) -> finish(run, () -> {
                    try {
                        work.accept(run, tidying);
                    } finally {
                        tidying.removeEarlier(run);
                    }
                }));
    }

    private <T> T inRepository(Function<Records, Migration> choice, BiFunction<Run, Tidying, T> work) {
        Configuration configuration = ConfigurationFile.read(directory);
        Settings settings = commandLine.orElse(configuration.settings());
        Project project = Project.open(directory, settings.file(), settings.context());
        if (!configuration.enabled()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    ConfigurationFile.NAME + " says 'enabled: false'",
                    "Alpinist stays away until the repository says otherwise.");
        }
        try (Workspace workspace = Workspace.open(project.root())) {
            Task task = Task.read(project, settings, operator);
            progress.begin(stageTimes(workspace));
            Migration record = choice.apply(new Records(task, workspace, progress));
            Supplier<Engine> discreet = () -> task.hidden().over(engine.get());
            OpenRuns runs = new OpenRuns(workspace);
            Tidying tidying = new Tidying(engine, runs, operator, progress);
            engine.beginWith(connected ->
                    runs.begin(connected, record.run(), operator.keep().getAsBoolean(), tidying::tell));
            Run run = new Run(task, workspace, progress, discreet, record);
            return work.apply(run, tidying);
        } finally {
            progress.close();
            engine.close();
        }
    }

    /** How long each stage took the last time; what nobody can trust tells nothing. */
    private static Map<String, Long> stageTimes(Workspace workspace) {
        return Optional.of(workspace).filter(Workspace::isTrusted).flatMap(RecordFile::read).stream()
                .flatMap(record -> record.stages().stream())
                .collect(Collectors.toMap(
                        io.github.alpinist.report.Stage::name,
                        io.github.alpinist.report.Stage::durationMillis,
                        (first, second) -> second));
    }

    private static Finished finish(Run run, Runnable work) {
        Optional<AlpinistException> error = Optional.empty();
        try {
            work.run();
        } catch (AlpinistException e) {
            run.fail(e);
            error = Optional.of(e);
        }
        Report report = new ReportAssembly(run.record()).assemble();
        try {
            return new Finished(report, ReportFiles.write(run.workspace(), report, run.record()), error);
        } catch (AlpinistException e) {
            run.fail(e);
            throw e;
        }
    }

    private void stage(Run run, Stage stage) {
        if (run.record().conclusion().isPresent()) {
            return;
        }
        progress.stage(stage.name());
        long start = System.nanoTime();
        stage.run(run);
        long millis = (System.nanoTime() - start) / 1_000_000;
        run.keep(record -> record.withStage(new io.github.alpinist.report.Stage(stage.name(), millis)));
        progress.recorded(RecordFile.text(run.record()));
    }
}
