package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.Closure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code alpinist prune}. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Looks for the smallest variant that passes the tests of 'test'; of an image it tells what it needs.",
            "",
            "A folder is the repository of a run, unless it holds an Alpine image's root (a database of apk's). Such a "
                    + "folder, a file as 'docker save' or 'docker export' writes it, and any other name, which is that "
                    + "of an image on the engine, stand alone: each package is told with its evidence, nothing is "
                    + "built or tested.",
            ""
        })
final class PruneCommand implements Callable<Integer> {
    /** Options that say something about an image that stands alone. */
    private static final List<String> OF_IMAGES = List.of("--runtime-need", "--base", "--format");

    private final Console console;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--base",
            paramLabel = "IMAGE|ARCHIVE|FOLDER",
            description = "What an image that stands alone was built from; Alpine's own image by default.")
    private @Nullable String base;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "The form in which an image's packages are told.")
    private ScanCommand.@Nullable Format format;

    PruneCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String subject = options.directory().toString();
        if (ImageSubject.isImage(subject)) {
            return tell(subject);
        }
        if (base != null || format != null) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "--base and --format are for an image that stands alone, and " + subject + " is a repository",
                    "Leave them out, or name an image, an archive, or a folder that holds an image's root.");
        }
        return new Ending(console)
                .show(options.migrator(new ConsoleProgress(console)).prune());
    }

    private int tell(String subject) {
        refuseWhatIsForRuns(subject);
        List<String> needs = options.settings().pruning().runtimeNeeds();
        Closure closure = ImageSubject.alone(subject, Optional.ofNullable(base)).closure(needs);
        closure.findings().forEach(console::finding);
        console.print(format == ScanCommand.Format.JSON ? ClosureListing.json(closure) : ClosureListing.text(closure));
        return 0;
    }

    /** What would be left aside in silence. */
    private void refuseWhatIsForRuns(String image) {
        List<String> others = command.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !OF_IMAGES.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    String.join(" and ", others) + (others.size() > 1 ? " are" : " is")
                            + " for the run of a repository, and " + image + " is an image",
                    "Of an image only " + String.join(", ", OF_IMAGES) + " are asked; leave the others out.");
        }
    }
}
