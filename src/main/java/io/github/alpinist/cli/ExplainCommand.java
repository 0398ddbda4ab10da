package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.LastRun;
import io.github.alpinist.prune.PackageDecision;
import io.github.alpinist.prune.StandingAlone;
import io.github.alpinist.report.Explanation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code alpinist explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Tells why a package was mapped, kept or dropped in the last run, or why an image needs it.",
            "",
            "A folder is the repository of the run, unless it holds an Alpine image's root (a database of apk's). Such a "
                    + "folder, a file as 'docker save' or 'docker export' writes it, and any other name, which is that "
                    + "of an image on the engine, are asked themselves.",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "A Debian or an Alpine package; of an image also a soname, a command or an absolute path.")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR|IMAGE|ARCHIVE|FOLDER",
            description = "The repository, or the image. The current folder by default.")
    private String subject = ".";

    @Option(
            names = "--base",
            paramLabel = "IMAGE|ARCHIVE|FOLDER",
            description = "What the image was built from; Alpine's own image by default.")
    private @Nullable String base;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> lines =
                ImageSubject.isImage(subject) ? ofImage() : Explanation.of(LastRun.report(Path.of(subject)), name);
        if (lines.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "There is nothing on '" + name + "' in " + subject,
                    "Check the name; .alpinist/report.md of a run, or 'alpinist prune' of an image, has every package.");
        }
        lines.forEach(line -> console.out().println(Console.harmless(line)));
        return 0;
    }

    private List<String> ofImage() {
        StandingAlone image = ImageSubject.alone(subject, Optional.ofNullable(base));
        List<PackageDecision> decisions = image.closure(List.of()).decisions();
        List<String> lines = image.packages(name).stream()
                .flatMap(each -> of(each, decisions))
                .toList();
        return lines.isEmpty() && image.has(name) ? List.of(name + " is there, and no package owns it") : lines;
    }

    private static Stream<String> of(String name, List<PackageDecision> decisions) {
        Optional<PackageDecision> decision =
                decisions.stream().filter(each -> each.name().equals(name)).findFirst();
        return decision.isEmpty()
                ? Stream.of(name + " is of the base image")
                : decision.get().evidence().stream()
                        .map(fact -> name + " " + decision.get().version() + " is "
                                + decision.get().need().label() + ": " + fact);
    }
}
