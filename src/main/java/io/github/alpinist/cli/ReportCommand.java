package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.Finished;
import io.github.alpinist.report.ComparisonDocument;
import io.github.alpinist.report.FleetDocument;
import io.github.alpinist.report.FleetReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.RecordComparison;
import io.github.alpinist.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Renders the report of the last run's record again, of a folder or of a report.json.",
            "",
            "Several are joined into a fleet's report; two are compared with --compare.",
            "",
            "Exit codes: 0 shown; 2 no report there, or one of another release; 10 not written.",
            ""
        })
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "DIR|FILE",
            description = "More of them: all are joined into a fleet's report.")
    private List<Path> others = List.of();

    @Option(names = "--format", paramLabel = "text|markdown|html|json", description = "The rendering.")
    private Rendering format = Rendering.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Where it goes. Standard output by default.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--compare",
            paramLabel = "DIR|FILE",
            description = "Tell what differs from this one to the other, in figures, packages, findings and checks.")
    private Optional<Path> compare = Optional.empty();

    @Option(
            names = "--pulls",
            paramLabel = "NUMBER",
            description = "How often each image of a fleet is pulled in a month, for the bytes that are saved.")
    private Optional<Long> pulls = Optional.empty();

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        requireSense();
        Rendered rendered = new Rendered(console, format);
        String text = others.isEmpty() ? single(rendered) : fleet(rendered);
        output.ifPresentOrElse(file -> OutputFile.write(file, text), () -> console.print(text));
        return 0;
    }

    private void requireSense() {
        if (compare.isPresent() && !others.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT, "--compare takes one report beside its own", "Name one folder or report.json.");
        }
        if (pulls.filter(number -> number < 0).isPresent()) {
            throw new AlpinistException(
                    Failure.INPUT, "--pulls is less than 0", "Give the pulls of one image in a month.");
        }
    }

    private String single(Rendered rendered) {
        if (compare.isPresent()) {
            Report before = RecordFile.read(compare.get());
            RecordComparison comparison = RecordComparison.of(before, RecordFile.read(options.directory()));
            return format == Rendering.JSON
                    ? JsonReport.write(comparison)
                    : rendered.of(ComparisonDocument.of(comparison));
        }
        if (pulls.isPresent()) {
            return fleet(rendered);
        }
        if (!Files.isDirectory(options.directory())) {
            return rendered.of(RecordFile.read(options.directory()), Map.of());
        }
        Finished last = options.migrator(new ConsoleProgress(console)).report();
        last.requireEnd();
        return rendered.of(last.report(), Ending.shown(last.files()));
    }

    private String fleet(Rendered rendered) {
        List<Path> all =
                Stream.concat(Stream.of(options.directory()), others.stream()).toList();
        FleetReport fleet = RecordFile.fleet(all, pulls);
        return format == Rendering.JSON ? JsonReport.write(fleet) : rendered.of(FleetDocument.of(fleet));
    }
}
