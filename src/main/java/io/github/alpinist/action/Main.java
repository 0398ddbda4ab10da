package io.github.alpinist.action;

import io.github.alpinist.cli.Signals;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** What the step of {@code action/action.yml} starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
        Signals signals = Signals.interrupting(Thread.currentThread(), out);
        System.exit(signals.exitCode(new ActionRun(new Runner(System.getenv()), new WorkflowLog(out)).run()));
    }
}
