package io.github.alpinist.action;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.migrate.Progress;
import io.github.alpinist.report.Plain;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The step's log: a group a stage. Whatever others wrote stands where the runner obeys no command, which ends with a word
 * that nobody can guess.
 */
final class WorkflowLog implements Progress {
    private final PrintWriter out;
    private final String word = UUID.randomUUID().toString();
    private boolean obeyed = true;
    private boolean grouped;

    WorkflowLog(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void stage(String name) {
        endGroup();
        command(WorkflowCommand.of("group", name));
        grouped = true;
    }

    @Override
    public synchronized void say(String line) {
        text(Plain.line(line));
    }

    @Override
    public synchronized void finding(Finding finding) {
        text(Plain.line(finding.place() + ": " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + finding.message() + " [" + finding.rule() + "]"));
        text("  help: " + Plain.line(finding.remedy()));
        finding.source().ifPresent(source -> text("  see: " + Plain.line(source)));
    }

    @Override
    public synchronized void output(String variant, String line) {
        text(String.format("%8s | %s", variant, line));
    }

    @Override
    public synchronized void step(String variant, BuildStep step) {
        if (step.state() == BuildStep.State.STARTED) {
            text(String.format("%8s > %s", variant, step.name()));
        }
    }

    /** The log of a stage folds; what stands outside of the groups is read first. */
    synchronized void endGroup() {
        if (grouped) {
            command(WorkflowCommand.of("endgroup", ""));
            grouped = false;
        }
    }

    /** Findings where the code is read: at their files and lines. */
    synchronized void annotate(List<Finding> findings, FilesOfRepository files) {
        findings.forEach(finding -> command(annotation(finding, files)));
    }

    synchronized void error(AlpinistException error) {
        endGroup();
        command(WorkflowCommand.of(
                "error", Map.of("title", "Alpinist"), error.getMessage().replaceFirst("[.]?$", ". ") + error.remedy()));
    }

    synchronized void internal(RuntimeException error) {
        endGroup();
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(this::say);
        command(WorkflowCommand.of(
                "error",
                Map.of("title", "Alpinist"),
                "Alpinist itself failed; please report it with the lines above."));
    }

    private static String annotation(Finding finding, FilesOfRepository files) {
        Map<String, String> place = Map.of(
                "file",
                files.path(finding.place().file()),
                "line",
                String.valueOf(finding.place().line()),
                "col",
                String.valueOf(finding.place().column()),
                "title",
                finding.rule());
        String source = finding.source().map(address -> " See " + address).orElse("");
        return WorkflowCommand.of(
                level(finding.severity()), place, finding.message() + " " + finding.remedy() + source);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case NOTE -> "notice";
            case WARNING -> "warning";
            case BLOCKER -> "error";
        };
    }

    private void command(String command) {
        if (!obeyed) {
            line("::" + word + "::");
            obeyed = true;
        }
        line(command);
    }

    private void text(String text) {
        if (obeyed) {
            line(WorkflowCommand.of("stop-commands", word));
            obeyed = false;
        }
        line(text);
    }

    private void line(String line) {
        out.println(line);
        out.flush();
    }
}
