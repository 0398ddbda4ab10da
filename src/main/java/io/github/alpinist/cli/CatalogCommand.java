package io.github.alpinist.cli;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.join.CatalogGenerator;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code alpinist catalog}. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Makes the catalogue's tables anew from the distributions' own indexes, for --catalogue.",
            "",
            "  alpinist catalog --debian debian --alpine-mirror alpine --output catalogue",
            "  alpinist convert --catalogue catalogue Dockerfile",
            "",
            "What is read and how it is joined stands in docs/catalogue.md.",
            ""
        })
final class CatalogCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    private Path output = Path.of(".");

    @Option(
            names = "--debian",
            paramLabel = "DIR",
            description = "A folder of Debian's or Ubuntu's indexes: SUITE/Packages.gz, SUITE/Contents-amd64.gz. "
                    + "Repeatable; of a package of several suites the one read last describes it.")
    private List<Path> debian = List.of();

    @Option(
            names = "--alpine-mirror",
            paramLabel = "DIR",
            description = "A folder laid out as Alpine's mirrors are: v3.24/main/x86_64/APKINDEX.tar.gz.")
    private Optional<Path> alpineMirror = Optional.empty();

    @Option(
            names = "--alpine",
            paramLabel = "RELEASE",
            description = "A release of the mirror to read, such as 3.24. Repeatable; all of the folder by default.")
    private List<String> alpine = List.of();

    @Option(
            names = "--image-log",
            paramLabel = "FILE",
            description =
                    "What 'git log -p --format= -- library/' prints in a clone of docker-library/official-images; "
                            + "the tags that were published are then made anew too.")
    private Optional<Path> imageLog = Optional.empty();

    CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (debian.isEmpty() != alpineMirror.isEmpty() || debian.isEmpty() && imageLog.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The packages are joined from Debian's indexes and from Alpine's",
                    "Give both --debian and --alpine-mirror, or --image-log for the tags alone.");
        }
        alpineMirror.ifPresent(mirror -> say(new CatalogGenerator(debian, mirror, releases()).write(output)));
        imageLog.ifPresent(log -> say(List.of(CatalogGenerator.writeTags(log, output))));
        return 0;
    }

    private List<Release> releases() {
        return alpine.stream().map(Release::require).toList();
    }

    private void say(List<CatalogGenerator.Written> tables) {
        tables.forEach(table -> console.print(table.file() + ": " + table.rows() + " rows\n"));
    }
}
