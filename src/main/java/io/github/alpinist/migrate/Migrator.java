package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return inRepository(run -> {
            new ResumeCheck(run).forgetWhatNoLongerHolds();
            List<Stage> stages = List.of(
                    new ConvertStage(), new BuildStage(), new TestStage(), new PruneStage(), new ProposeStage());
            try {
                stages.stream()
                        .filter(stage -> !run.record().hasEnded(stage.name()))
                        .forEach(stage -> stage(run, stage));
            } finally {
                if (!operator.keep()) {
                    engine.ifConnected(connected ->
                            new Leftovers(connected).remove(run.record().run()));
                }
            }
        });
    }

    /** Converts and builds, and leaves the images for the stages after it. */
    public Finished build() {
        return inRepository(run -> {
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
        return inRepository(run -> requireEnded(run, ConvertStage.NAME));
    }

    private Finished only(Stage stage, String before) {
        return inRepository(run -> {
            requireEnded(run, before);
            run.keep(record -> record.back(stage.name()));
            stage(run, stage);
        });
    }

    private static void requireEnded(Run run, String stage) {
        if (!run.record().hasEnded(stage)) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "There is no record of the stage '" + stage + "' here, or it no longer fits the repository",
                    "Run 'alpinist migrate' first, or the stages build, test, prune one after the other.");
        }
    }

    private Finished inRepository(Consumer<Run> work) {
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
            Run run = new Run(
                    project, settings, operator, workspace, progress, engine, record(project, settings, workspace));
            return finish(run, work);
        } finally {
            engine.close();
        }
    }

    private Finished finish(Run run, Consumer<Run> work) {
        Optional<AlpinistException> error = Optional.empty();
        try {
            work.accept(run);
        } catch (AlpinistException e) {
            run.keep(record -> record.withConclusion(Conclusions.of(record, e)));
            error = Optional.of(e);
        }
        Report report = new ReportAssembly(run.record())
                .assemble(Dockerfiles.original(run.project()).print());
        return new Finished(report, ReportFiles.write(run.workspace(), report, run.record()), error);
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

    private Migration record(Project project, Settings settings, Workspace workspace) {
        String inputs = InputsDigest.of(project, settings, operator);
        Optional<Migration> earlier = operator.fresh()
                        || new Git(project.root()).tracks(Workspace.NAME + "/" + RecordFile.NAME)
                ? Optional.empty()
                : RecordFile.read(workspace).filter(record -> record.inputs().equals(inputs));
        return earlier.map(record -> record.withRequirements(Requirements.of(settings)))
                .orElseGet(() -> Migration.begin(
                        Version.current(),
                        RunId.next(),
                        inputs,
                        Requirements.of(settings),
                        subject(project, settings)));
    }

    private static Subject subject(Project project, Settings settings) {
        return new Subject(
                String.valueOf(project.root().getFileName()),
                project.relative(project.dockerfile()),
                settings.platform().orElse("the engine's own platform"),
                Optional.of(Run.release(settings).toString()),
                Optional.empty(),
                List.of());
    }
}
