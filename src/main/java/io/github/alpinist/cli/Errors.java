package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what happened and what would help, and sets the exit code of {@code docs/exit-codes.md}. */
final class Errors implements IExecutionExceptionHandler {
    private static final int INTERNAL = 1;

    private final Console console;

    Errors(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine commandLine, ParseResult arguments) {
        if (error instanceof AlpinistException known) {
            console.error(known.getMessage(), known.remedy());
            return known.failure().exitCode();
        }
        console.error(
                "Alpinist itself failed: " + error,
                "Please report it with the command, the Dockerfile and the lines below.");
        error.printStackTrace(console.err());
        return INTERNAL;
    }
}
