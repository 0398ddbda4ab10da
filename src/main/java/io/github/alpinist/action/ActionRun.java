package io.github.alpinist.action;

import io.github.alpinist.cli.ForgeOfUser;
import io.github.alpinist.cli.RunOptions;
import io.github.alpinist.cli.SizeBudget;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.migrate.Finished;
import io.github.alpinist.migrate.Migrator;
import io.github.alpinist.report.MarkdownReport;
import io.github.alpinist.report.SizeCheck;
import java.util.Map;

/** One step of a workflow, from its inputs to its outputs. */
final class ActionRun {
    private static final int INTERNAL = 1;

    /** The runner takes the last value of an output, so that a step that breaks off has this one. */
    private static final String UNTIL_THE_END = "stopped";

    private final Runner runner;
    private final WorkflowLog log;
    private final RunnerFiles files;

    ActionRun(Runner runner, WorkflowLog log) {
        this.runner = runner;
        this.log = log;
        this.files = new RunnerFiles(runner);
    }

    /** The exit code, as {@code docs/exit-codes.md} has them. */
    int run() {
        try {
            files.outputs(Map.of("conclusion", UNTIL_THE_END));
            Mode mode = Mode.of(runner.input("mode").orElse("migrate"));
            Surroundings.requireSafe(runner, mode);
            run(mode);
            return 0;
        } catch (AlpinistException e) {
            log.error(e);
            return e.failure().exitCode();
        } catch (RuntimeException e) {
            log.internal(e);
            return INTERNAL;
        }
    }

    private void run(Mode mode) {
        RunOptions options = new ActionInputs(runner).options(mode);
        Migrator migrator = options.migrator(log);
        switch (mode) {
            case MIGRATE -> publish(migrator.migrate());
            case PROPOSE -> publish(migrator.propose());
            case REPORT -> publish(migrator.report());
            case CHECK -> check(migrator);
        }
    }

    private void publish(Finished finished) {
        MoveResult result = new MoveResult(finished);
        log.endGroup();
        files.outputs(result.outputs());
        files.summary(MarkdownReport.render(finished.report()));
        log.annotate(result.findings(), FilesOfRepository.of(runner));
        finished.requireEnd();
    }

    private void check(Migrator migrator) {
        long budget = new ActionInputs(runner).budget().bytes();
        SizeCheck check = migrator.check(budget);
        log.endGroup();
        files.outputs(Map.of("conclusion", check.isKept() ? "within-budget" : "over-budget"));
        files.summary("## Alpinist\n\n" + check.markdown());
        new CheckComment(runner, log, ForgeOfUser.ofProcess()::gitHub).leave(check);
        SizeBudget.requireKept(check);
    }
}
