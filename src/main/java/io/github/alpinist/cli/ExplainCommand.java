package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.LastRun;
import io.github.alpinist.report.Explanation;
import io.github.alpinist.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Tells why a package was mapped, kept or dropped in the last run.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "NAME", description = "A Debian or an Alpine package.")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The repository.")
    private Path directory = Path.of(".");

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Report report = LastRun.report(directory);
        List<String> lines = Explanation.of(report, name);
        if (lines.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The last run has nothing on '" + name + "'",
                    "Check the name; .alpinist/report.md lists every package that was looked at.");
        }
        lines.forEach(console.out()::println);
        return 0;
    }
}
