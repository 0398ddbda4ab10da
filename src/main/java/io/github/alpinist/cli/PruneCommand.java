package io.github.alpinist.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist prune}. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Looks for the smallest variant that passes the tests of 'test'.")
final class PruneCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    PruneCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).prune());
    }
}
