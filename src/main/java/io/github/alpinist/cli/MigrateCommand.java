package io.github.alpinist.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The whole move: convert, build, test, prune, report, propose.")
final class MigrateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).migrate());
    }
}
