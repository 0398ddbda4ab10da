package io.github.alpinist.jenkins;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.migrate.Progress;
import io.github.alpinist.report.Plain;
import java.io.PrintStream;
import java.util.Locale;

/** Shows a run in a build's log while it goes on, a line at a time. */
final class LogProgress implements Progress {
    private final PrintStream log;
    private final Controller controller;
    private final Worker worker;

    LogProgress(PrintStream log, Controller controller, Worker worker) {
        this.log = log;
        this.controller = controller;
        this.worker = worker;
    }

    @Override
    public void stage(String name) {
        worker.requireNotStopped();
        log.println("== " + name);
    }

    @Override
    public void say(String line) {
        log.println("   " + Plain.line(line));
    }

    @Override
    public void finding(Finding finding) {
        log.println(
                Plain.line(finding.place() + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                        + finding.message() + " [" + finding.rule() + "]"));
        log.println("  help: " + Plain.line(finding.remedy()));
        finding.source().ifPresent(source -> log.println("  see: " + Plain.line(source)));
    }

    @Override
    public void output(String variant, String line) {
        log.println(String.format("%8s | %s", variant, line));
    }

    @Override
    public void step(String variant, BuildStep step) {
        if (step.state() == BuildStep.State.STARTED) {
            log.println(String.format("%8s > %s", variant, step.name()));
        }
    }

    @Override
    public void recorded(String record) {
        try {
            controller.recorded(record);
        } catch (RuntimeException e) {
            say("The controller has not got the record: " + e.getMessage());
        }
    }
}
