package io.github.alpinist.cli;

import io.github.alpinist.migrate.Finished;
import io.github.alpinist.report.HtmlReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.MarkdownReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code alpinist report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Renders the report of the last run's record again.")
final class ReportCommand implements Callable<Integer> {
    /** The renderings. */
    enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        JSON
    }

    private final Console console;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--format", paramLabel = "text|markdown|html|json", description = "The rendering.")
    private Format format = Format.TEXT;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Finished last = options.migrator(new ConsoleProgress(console)).report();
        last.requireEnd();
        console.print(
                switch (format) {
                    case TEXT -> Screen.of(console).render(last.report(), Ending.shown(last.files()));
                    case MARKDOWN -> MarkdownReport.render(last.report());
                    case HTML -> HtmlReport.document(last.report());
                    case JSON -> JsonReport.write(last.report());
                });
        return 0;
    }
}
