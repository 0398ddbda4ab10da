package io.github.alpinist.cli;

import io.github.alpinist.report.SizeCheck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code alpinist check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Builds the image as it is, and measures it against a size budget.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private SizeBudget budget = new SizeBudget();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long bytes = budget.bytes();
        SizeCheck check = options.migrator(new ConsoleProgress(console)).check(bytes);
        console.print(check.text());
        SizeBudget.requireKept(check);
        return 0;
    }
}
