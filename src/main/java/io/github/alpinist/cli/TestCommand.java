package io.github.alpinist.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Runs the tests in the variants that 'build' left.")
final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).test());
    }
}
