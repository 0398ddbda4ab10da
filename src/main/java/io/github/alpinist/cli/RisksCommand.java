package io.github.alpinist.cli;

import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.SimpleIndex;
import io.github.alpinist.migrate.Project;
import io.github.alpinist.migrate.ProjectRisks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist risks}. */
@Command(
        name = "risks",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "What a move to musl would break later, as far as the repository's files tell; builds nothing.",
            "",
            "Findings go to standard output. docs/musl.md says of each why it is one, and when it no longer holds.",
            "",
            "Exit codes: 0 whatever was found; 2 a folder, a Dockerfile or a release that is not there.",
            ""
        })
final class RisksCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The repository. The current folder by default.")
    private Path directory = Path.of(".");

    @Option(names = "--file", paramLabel = "PATH", description = "The Dockerfile, where there are several.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--context", paramLabel = "PATH", description = "The build context. The repository by default.")
    private Optional<String> context = Optional.empty();

    @Option(names = "--alpine", paramLabel = "RELEASE", description = "Alpine's release, such as 3.24.")
    private Optional<String> alpine = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the findings.")
    private ConvertCommand.Format format = ConvertCommand.Format.TEXT;

    @Option(
            names = "--python-index",
            paramLabel = "URL|none",
            description = "The index that is asked which wheels pinned Python packages have; none asks nobody. "
                    + "${DEFAULT-VALUE} by default.")
    private String pythonIndex = SimpleIndex.DEFAULT;

    @Mixin
    private CatalogOptions catalog = new CatalogOptions();

    RisksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Release release = alpine.map(Release::require).orElse(Release.DEFAULT);
        Project project = Project.open(directory, file, context);
        ProjectRisks.Told told =
                ProjectRisks.of(project, catalog.sources().open(release), release, SimpleIndex.at(pythonIndex));
        if (format == ConvertCommand.Format.JSON) {
            console.print(FindingsJson.write(Stream.concat(told.findings().stream(), told.advice().stream())
                    .toList()));
        } else {
            tell(told.findings());
            advise(told.advice());
        }
        return 0;
    }

    /** Silence would not say whether anything was looked at. */
    private void tell(List<Finding> findings) {
        findings.forEach(finding -> console.print(console.text(finding)));
        if (findings.isEmpty()) {
            console.print(
                    "Nothing was found that a move to musl is known to break; docs/musl.md says what is looked for.\n");
        }
    }

    private void advise(List<Finding> advice) {
        if (!advice.isEmpty()) {
            console.print("\nAdvice, apart from the move\n");
            advice.forEach(finding -> console.print(console.text(finding)));
        }
    }
}
