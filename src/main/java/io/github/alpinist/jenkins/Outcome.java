package io.github.alpinist.jenkins;

import hudson.AbortException;
import hudson.model.Run;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.Report;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Shows on the build how a run ended, and gives the Pipeline its value. */
final class Outcome {
    private final Run<?, ?> build;
    private final RunFolder folder;
    private final OutcomeRule rule;

    Outcome(Run<?, ?> build, RunFolder folder, OutcomeRule rule) {
        this.build = build;
        this.folder = folder;
        this.rule = rule;
    }

    /**
     * Keeps the report, shows it, and sets the build's result.
     *
     * @return what the step returns
     * @throws IOException with the reason, where the build fails
     */
    Map<String, Object> settle(RunResult result) throws IOException {
        Optional<AlpinistException> error = Optional.ofNullable(result.error());
        String json = result.report();
        if (json == null) {
            throw aborted(error.orElseThrow());
        }
        folder.keepReport(json);
        build.addOrReplaceAction(new AlpinistAction());
        Report report = JsonReport.read("the agent's report", json);
        Optional<String> wanted = rule.resultOf(report);
        if (error.isPresent()
                && !(isBelowSaving(error.get())
                        && wanted.filter(OutcomeRule.UNSTABLE::equals).isPresent())) {
            throw aborted(error.get());
        }
        wanted.ifPresent(name -> build.setResult(JenkinsFacade.result(name)));
        return StepValue.of(report);
    }

    private static boolean isBelowSaving(AlpinistException error) {
        return error.failure() == Failure.THRESHOLD;
    }

    /** Jenkins shows the message of such an exception, and no stack. */
    static AbortException aborted(AlpinistException error) {
        return new AbortException(error.getMessage() + "\n  " + error.remedy());
    }
}
