package io.github.alpinist.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Measures the variants that 'prune' left: start, memory, tests, contents.")
final class MeasureCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    MeasureCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).measure());
    }
}
