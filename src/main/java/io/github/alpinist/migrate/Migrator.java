package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Masking;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes a repository through the stages; what Alpinist's doors call. Use it for one command, then leave it. */
public final class Migrator {
    private final Path directory;
    private final Settings commandLine;
    private final Operator operator;
    private final LazyEngine engine;
    private final Progress progress;

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
        this.progress = progress;
    }

    /** All stages; goes on from the record where its inputs, its engine and its images are still the same. */
    public Finished migrate() {
        return inRepository(Records::fittingOrNew, run -> {
            new ResumeCheck(run).forgetWhatNoLongerHolds();
            List<Stage> stages = List.of(
                    new ConvertStage(), new BuildStage(), new TestStage(), new PruneStage(), new ProposeStage());
            try {
                stages.stream()
                        .filter(stage -> !run.record().hasEnded(stage.name()))
                        .forEach(stage -> stage(run, stage));
            } finally {
                tidy(run);
            }
        });
    }

    /** Converts and builds, and leaves the images for the stages after it. */
    public Finished build() {
        return inRepository(Records::fittingOrNew, run -> {
            run.keep(record -> record.back(ConvertStage.NAME));
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

    public Finished propose() {
        return only(new ProposeStage(), PruneStage.NAME);
    }

    /** The report of the last run's record, rendered anew. */
    public Finished report() {
        return inRepository(Records::last, run -> {});
    }

    private Finished only(Stage stage, String before) {
        return inRepository(records -> records.after(before), run -> {
            run.keep(record -> record.back(stage.name()));
            stage(run, stage);
        });
    }

    private Finished inRepository(Function<Records, Migration> choice, Consumer<Run> work) {
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
            Migration record = choice.apply(new Records(project, settings, operator, workspace, progress));
            Masking masking = Masking.of(settings.buildArgs().values());
            Supplier<Engine> discreet = () -> masking.over(engine.get());
            return finish(new Run(project, settings, operator, workspace, progress, discreet, record), work);
        } finally {
            engine.close();
        }
    }

    private static Finished finish(Run run, Consumer<Run> work) {
        Optional<AlpinistException> error = Optional.empty();
        try {
            work.accept(run);
        } catch (AlpinistException e) {
            run.keep(record -> record.withConclusion(Conclusions.of(record, e)));
            error = Optional.of(e);
        }
        Report report = new ReportAssembly(run.record()).assemble();
        return new Finished(report, ReportFiles.write(run.workspace(), report, run.record()), error);
    }

    /** What cannot be removed is told, because how the run ended is told by its stages alone. */
    private void tidy(Run run) {
        if (operator.keep()) {
            return;
        }
        try {
            engine.ifConnected(
                    connected -> new Leftovers(connected).remove(run.record().run()));
        } catch (AlpinistException e) {
            progress.say("Not everything of this run could be removed from the engine: " + e.getMessage()
                    + " 'alpinist clean' or the next run removes it.");
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
    }
}
