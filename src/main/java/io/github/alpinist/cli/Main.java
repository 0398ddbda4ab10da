package io.github.alpinist.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code alpinist}. */
@Command(
        name = "alpinist",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Moves a container image from Debian or Ubuntu to Alpine, and proves that it still works.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Start in a repository with a Dockerfile:",
            "",
            "  alpinist convert Dockerfile --diff     what would change, and what to look at",
            "  alpinist migrate --test 'make check'   the whole move: build, test, prune, report, patch",
            "",
            "Exit codes are listed in docs/exit-codes.md, settings in docs/configuration.md.",
            ""
        },
        subcommands = {
            MigrateCommand.class,
            ConvertCommand.class,
            RisksCommand.class,
            BuildCommand.class,
            TestCommand.class,
            PruneCommand.class,
            MeasureCommand.class,
            ReportCommand.class,
            ProposeCommand.class,
            CheckCommand.class,
            ScanCommand.class,
            ExplainCommand.class,
            CleanCommand.class,
            CatalogCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        Signals signals = Signals.interrupting(Thread.currentThread(), console.err());
        System.exit(signals.exitCode(run(console, arguments)));
    }

    static int run(Console console, String... arguments) {
        return commandLine(console).execute(arguments);
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new Main(), new Commands(console))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Errors(console));
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"alpinist " + io.github.alpinist.migrate.Version.current()};
        }
    }
}
