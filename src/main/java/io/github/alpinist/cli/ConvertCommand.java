package io.github.alpinist.cli;

import io.github.alpinist.apk.Release;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.report.UnifiedDiff;
import io.github.alpinist.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Converts Dockerfiles, and does nothing else.",
            "",
            "One file goes to standard output. With --output any number of files is written below a folder, under "
                    + "the paths as they are given, with the scripts beside them that their RUNs run and that change. "
                    + "Findings go to standard error; with --output and --format json "
                    + "they go to standard output as a JSON list.",
            "",
            "Exit codes: 0 converted; 3 converted, but a blocker was found; 2 a file could not be read at all.",
            ""
        })
final class ConvertCommand implements Callable<Integer> {
    /** The forms of findings. */
    enum Format {
        TEXT,
        JSON
    }

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A Dockerfile; - reads standard input.")
    private List<String> files = List.of();

    @Option(names = "--output", paramLabel = "DIR", description = "Where the converted files go.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the findings.")
    private Format format = Format.TEXT;

    @Option(names = "--diff", description = "Print a unified diff in place of the converted file.")
    private boolean diff;

    @Option(names = "--alpine", paramLabel = "RELEASE", description = "Alpine's release, such as 3.24.")
    private Optional<String> alpine = Optional.empty();

    @Option(
            names = "--accept-state",
            paramLabel = "IMAGE",
            description = "An image that holds state, such as postgres, may move. Repeatable.")
    private List<String> acceptState = List.of();

    @Option(
            names = "--check-tags",
            description = "Ask the registries whether they have the images that are written. Else nobody is asked.")
    private boolean checkTags;

    @Mixin
    private CatalogOptions catalog = new CatalogOptions();

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        refuseSeveralWithoutFolder();
        Lookup lookup = checkTags ? RegistriesOfUser.lookup() : Lookup.NONE;
        Conversions conversions = new Conversions(catalog.sources().open(release()), release(), acceptState, lookup);
        List<Finding> findings = new ArrayList<>();
        int worst = 0;
        for (String file : files) {
            try {
                Conversion conversion = conversions.convert(file);
                findings.addAll(conversion.findings());
                findings.addAll(unwritten(conversion));
                write(file, conversion);
                worst = worst == 0 && conversion.blocked() ? Failure.BLOCKED.exitCode() : worst;
            } catch (AlpinistException e) {
                findings.add(Conversions.refusal(file, e));
                worst = worst == 0 || worst == Failure.BLOCKED.exitCode()
                        ? e.failure().exitCode()
                        : worst;
            }
        }
        show(findings);
        return worst;
    }

    private void refuseSeveralWithoutFolder() {
        if (files.size() > 1 && output.isEmpty() && !diff) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "Several files cannot share standard output",
                    "Name a folder with --output, or convert one file at a time.");
        }
    }

    private void write(String file, Conversion conversion) {
        if (diff) {
            print(conversion.original().source(), conversion.text());
            conversion.files().forEach(script -> print(script.original(), script.text()));
        }
        if (output.isPresent()) {
            Conversions.write(output.get(), file, conversion);
        } else if (!diff) {
            console.print(conversion.text());
        }
    }

    /** Of scripts, standard output has no place for the text. */
    private List<Finding> unwritten(Conversion conversion) {
        return diff || output.isPresent()
                ? List.of()
                : conversion.files().stream().map(Conversions::unwritten).toList();
    }

    private void print(Source original, String text) {
        console.print(UnifiedDiff.of(original.name(), Optional.of(original.text()), text));
    }

    private void show(List<Finding> findings) {
        if (format == Format.JSON && output.isPresent()) {
            console.print(FindingsJson.write(findings));
        } else if (format == Format.JSON) {
            console.err().print(FindingsJson.write(findings));
            console.err().flush();
        } else {
            findings.forEach(console::finding);
        }
    }

    private Release release() {
        return alpine.map(Release::require).orElse(Release.DEFAULT);
    }
}
