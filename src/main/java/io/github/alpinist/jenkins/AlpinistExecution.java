package io.github.alpinist.jenkins;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/** A step at work: it outlives a restart of the controller, and then goes on from the record. */
final class AlpinistExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    /** What tells where the container engine is, and the logins of registries. */
    private static final Set<String> ENGINE = Set.of(
            "DOCKER_HOST",
            "DOCKER_CONTEXT",
            "DOCKER_CONFIG",
            "DOCKER_TLS_VERIFY",
            "DOCKER_CERT_PATH",
            "XDG_RUNTIME_DIR",
            "HOME",
            "PATH");

    private final RunRequest request;
    private final ProposalTarget target;
    private final OutcomeRule rule;
    private transient volatile @Nullable WorkOnAgent work;
    private transient volatile @Nullable Throwable stopCause;

    AlpinistExecution(StepContext context, RunRequest request, ProposalTarget target, OutcomeRule rule) {
        super(context);
        this.request = request;
        this.target = target;
        this.rule = rule;
    }

    @Override
    public boolean start() {
        JenkinsFacade.inBackground(() -> attempt(request));
        return false;
    }

    @Override
    public void onResume() {
        JenkinsFacade.inBackground(() -> attempt(request.resumed()));
    }

    /** The agent hears of it, and removes what the run made on the engine before the step ends. */
    @Override
    public void stop(Throwable cause) {
        boolean again = stopCause != null;
        stopCause = cause;
        WorkOnAgent running = work;
        if (running == null || again) {
            getContext().onFailure(cause);
        } else {
            JenkinsFacade.inBackground(() -> stop(running, cause));
        }
    }

    private void stop(WorkOnAgent running, Throwable cause) {
        try {
            running.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        getContext().onFailure(cause);
    }

    private void attempt(RunRequest asked) {
        try {
            Map<String, Object> value = run(asked);
            if (stopCause == null) {
                getContext().onSuccess(value);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(e);
        } catch (ExecutionException e) {
            fail(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable cause) {
        if (stopCause == null) {
            getContext().onFailure(cause instanceof AlpinistException known ? Outcome.aborted(known) : cause);
        }
    }

    private Map<String, Object> run(RunRequest asked) throws IOException, InterruptedException, ExecutionException {
        Run<?, ?> build = getContext().get(Run.class);
        EnvVars variables = getContext().get(EnvVars.class);
        RunFolder folder = RunFolder.of(build.getRootDir().toPath(), asked.key());
        PipelineForge forge = new PipelineForge(build, target, Optional.ofNullable(variables.get("GIT_URL")));
        if (asked.opensPullRequest()) {
            forge.requireUsable();
        }
        AgentRun run = new AgentRun(
                asked.with(JenkinsFacade.configuration()),
                folder.recordIfThere().orElse(null),
                environment(variables),
                getContext().get(TaskListener.class),
                new RunOnController(folder, forge));
        WorkOnAgent begun = WorkOnAgent.begin(repository(asked), run);
        work = begun;
        return new Outcome(build, folder, rule).settle(begun.await());
    }

    private FilePath repository(RunRequest asked) throws IOException, InterruptedException {
        FilePath workspace = getContext().get(FilePath.class);
        return asked.folder().isEmpty() ? workspace : workspace.child(asked.folder());
    }

    private static Map<String, String> environment(EnvVars variables) {
        Map<String, String> environment = new TreeMap<>(variables);
        environment.keySet().retainAll(ENGINE);
        JenkinsFacade.configuration().engineAddress().ifPresent(address -> environment.put("DOCKER_HOST", address));
        return environment;
    }
}
