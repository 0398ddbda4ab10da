package io.github.alpinist.cli;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.report.Plain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress, findings and errors
 * @param terminal whether a person watches
 * @param colours whether escapes for colours are welcome
 * @param width of a line, in characters
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, boolean colours, int width) {
    /** Set by the launcher, because Java cannot tell whether standard error is a terminal. */
    private static final String TERMINAL = "alpinist.terminal";

    private static final int DEFAULT_WIDTH = 100;
    private static final String RESET = "\u001b[0m";

    static Console ofProcess() {
        Map<String, String> environment = System.getenv();
        boolean terminal = Boolean.getBoolean(TERMINAL) && !"dumb".equals(environment.get("TERM"));
        String noColour = environment.getOrDefault("NO_COLOR", "");
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                terminal,
                terminal && noColour.isEmpty(),
                width(environment.getOrDefault("COLUMNS", "")));
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void error(String message, String remedy) {
        err.println(paint("alpinist: ", "\u001b[31m") + harmless(message));
        err.println("  " + paint("help: ", "\u001b[1m") + harmless(remedy));
        err.flush();
    }

    void finding(Finding finding) {
        err.print(text(finding));
        err.flush();
    }

    /** A finding in lines: what and where, what helps, where to read it up. */
    String text(Finding finding) {
        String what = harmless(finding.place().toString()) + ": " + severity(finding.severity()) + ": "
                + harmless(finding.message()) + " [" + finding.rule() + "]\n";
        String help = "  " + paint("help: ", "\u001b[1m") + harmless(finding.remedy()) + "\n";
        return what
                + help
                + finding.source().map(source -> "  see: " + source + "\n").orElse("");
    }

    String paint(String text, String colour) {
        return colours ? colour + text + RESET : text;
    }

    /** What repositories wrote steers neither the terminal nor the CI system that shows it. */
    static String harmless(String text) {
        return text.lines().map(Plain::line).collect(Collectors.joining("\n"));
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case NOTE -> paint("note", "\u001b[36m");
            case WARNING -> paint("warning", "\u001b[33m");
            case BLOCKER -> paint("blocker", "\u001b[31m");
        };
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    private static int width(String columns) {
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
