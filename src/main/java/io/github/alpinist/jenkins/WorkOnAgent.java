package io.github.alpinist.jenkins;

import hudson.FilePath;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The work of a step while an agent does it. */
final class WorkOnAgent {
    /** For what the run made on the engine to be removed. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final FilePath repository;
    private final String step;
    private final Future<RunResult> result;

    private WorkOnAgent(FilePath repository, String step, Future<RunResult> result) {
        this.repository = repository;
        this.step = step;
        this.result = result;
    }

    static WorkOnAgent begin(FilePath repository, AgentRun run) throws IOException, InterruptedException {
        Libraries.sendTo(repository.getChannel());
        return new WorkOnAgent(repository, run.step(), repository.actAsync(run));
    }

    RunResult await() throws InterruptedException, ExecutionException {
        return result.get();
    }

    /** Stops it, and gives it time to tidy up; an agent that is gone tidies up nothing. */
    void stop() throws InterruptedException {
        try {
            repository.actAsync(new StopOnAgent(step)).get(GRACE.toSeconds(), TimeUnit.SECONDS);
            result.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            result.cancel(true);
        }
    }
}
