package io.github.alpinist.jenkins;

import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import io.github.alpinist.catalog.CatalogSources;
import io.github.alpinist.engine.DockerLogins;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Engines;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.RegistryLookup;
import io.github.alpinist.lookup.SimpleIndex;
import io.github.alpinist.migrate.ImageMap;
import io.github.alpinist.migrate.Migrator;
import io.github.alpinist.migrate.Operator;
import io.github.alpinist.migrate.Proposing;
import io.github.alpinist.migrate.RecordCopy;
import io.github.alpinist.migrate.Settings;
import io.github.alpinist.migrate.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/** The work of a step, on the agent that has the workspace and the container engine. */
final class AgentRun extends MasterToSlaveFileCallable<RunResult> {
    private static final long serialVersionUID = 1L;

    /** For a run that lost its controller to notice, and to let go of the folder. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String step = UUID.randomUUID().toString();
    private final RunRequest request;
    private final @Nullable String record;
    private final TreeMap<String, String> environment;
    private final TaskListener listener;
    private final Controller controller;

    /**
     * @param record the controller's copy; absent where it has none
     * @param environment the variables that name the container engine
     */
    AgentRun(
            RunRequest request,
            @Nullable String record,
            Map<String, String> environment,
            TaskListener listener,
            Controller controller) {
        this.request = request;
        this.record = record;
        this.environment = new TreeMap<>(environment);
        this.listener = listener;
        this.controller = controller;
    }

    /** What tells it apart from all other work on its agent. */
    String step() {
        return step;
    }

    @Override
    public RunResult invoke(File folder, VirtualChannel channel) throws InterruptedException {
        try (Worker worker = Worker.begin(step);
                LostController watch = LostController.watch(worker)) {
            Path repository = folder.toPath();
            awaitFree(repository);
            if (record != null) {
                RecordCopy.restore(repository, record);
            }
            return RunResult.of(request.command().run(migrator(repository, watch, worker)));
        } catch (AlpinistException e) {
            return RunResult.refused(e);
        }
    }

    private void awaitFree(Path repository) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Workspace.isFree(repository) && System.nanoTime() < end) {
            Thread.sleep(500);
        }
    }

    private Migrator migrator(Path repository, LostController watch, Worker worker) {
        Operator operator = new Operator(
                ImageMap.parse(request.imageMap()),
                CatalogSources.BUNDLED,
                new Proposing(request.propose(), () -> new ForgeOnController(controller), List.of(), false, false),
                request.skipsTagCheck() ? Lookup.NONE : new RegistryLookup(new DockerLogins(environment)),
                SimpleIndex.at(request.pythonIndex()),
                () -> request.keep() || watch.isLost(),
                request.fresh(),
                StepSettings.filled(request.vulnerabilities()).map(repository::resolve));
        return new Migrator(
                repository,
                Settings.of("The step", request.settings()),
                operator,
                () -> connect(worker),
                new LogProgress(listener.getLogger(), controller, worker));
    }

    private Engine connect(Worker worker) {
        Engine engine = Engines.connect(environment);
        worker.becomeInterruptible();
        return engine;
    }
}
