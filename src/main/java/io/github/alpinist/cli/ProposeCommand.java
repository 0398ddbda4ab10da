package io.github.alpinist.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist propose}. */
@Command(
        name = "propose",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Makes a patch or a pull request of a move that passed.")
final class ProposeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    ProposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).propose());
    }
}
