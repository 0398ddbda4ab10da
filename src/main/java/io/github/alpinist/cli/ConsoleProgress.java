package io.github.alpinist.cli;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.migrate.Progress;
import java.util.Map;
import java.util.TreeMap;

/** Shows a run while it goes on: every line where nobody watches, one live line below them on a terminal. */
final class ConsoleProgress implements Progress {
    private static final String CLEAR_LINE = "\r\u001b[2K";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";

    private final Console console;
    private final Map<String, String> live = new TreeMap<>();
    private final long start = System.nanoTime();

    ConsoleProgress(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void stage(String name) {
        live.clear();
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
        if (console.terminal()) {
            live.put(variant, variant + " " + step.number() + "/" + step.total() + " " + step.name());
            clear();
            showLive();
        } else if (step.state() == BuildStep.State.STARTED) {
            line(String.format("%8s > %s", variant, step.name()));
        }
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
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            String line = seconds + "s  " + String.join("   ", live.values());
            console.err().print(line.length() < console.width() ? line : line.substring(0, console.width() - 1));
            console.err().flush();
        }
    }
}
