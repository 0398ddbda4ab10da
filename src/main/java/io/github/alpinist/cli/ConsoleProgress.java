package io.github.alpinist.cli;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.migrate.Progress;

/** Shows a run while it goes on: a log where nobody watches; on a terminal one live line below what is worth a line. */
final class ConsoleProgress implements Progress {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";

    private final Console console;
    private String live = "";

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void stage(String name) {
        live = "";
        line(console.paint("== " + name, BOLD));
    }

    @Override
    public synchronized void say(String text) {
        line("   " + Console.harmless(text));
    }

    @Override
    public synchronized void finding(Finding finding) {
        clear();
        console.finding(finding);
        showLive();
    }

    @Override
    public synchronized void output(String variant, String text) {
        line(console.paint(String.format("%8s | ", variant), DIM) + text);
    }

    @Override
    public synchronized void step(String variant, BuildStep step) {
        if (!console.terminal() && step.state() == BuildStep.State.STARTED) {
            line(String.format("%8s > %s", variant, step.name()));
        }
    }

    @Override
    public boolean isWatched() {
        return console.terminal();
    }

    @Override
    public synchronized void now(String text) {
        live = Console.harmless(text);
        clear();
        showLive();
    }

    private void line(String text) {
        clear();
        console.err().println(text);
        showLive();
        console.err().flush();
    }

    private void clear() {
        if (console.terminal()) {
            console.err().print(CLEAR_LINE);
        }
    }

    private void showLive() {
        if (console.terminal() && !live.isEmpty()) {
            console.err().print(live.length() < console.width() ? live : live.substring(0, console.width() - 1));
            console.err().flush();
        }
    }
}
