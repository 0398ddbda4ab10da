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
            "Makes the catalogue's tables anew from the distributions' own indexes, for --catalog.",
            "",
            "  alpinist catalog --debian-mirror https://deb.example/debian --suite trixie "
                    + "--alpine-mirror https://mirror.example/alpine --alpine 3.24 --output tables",
            "  alpinist convert --catalog tables Dockerfile",
            "",
            "What is fetched of Debian is held against its suite's Release by SHA-256. The signature of Release is not "
                    + "checked: give --debian a folder that apt fetched where the mirror is not trusted. Signatures of "
                    + "Alpine's indexes are checked with --apk-keys.",
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
            names = "--debian-mirror",
            paramLabel = "URL",
            description = "A mirror of Debian or Ubuntu to fetch the indexes from: the folder that has 'dists'.")
    private Optional<String> debianMirror = Optional.empty();

    @Option(names = "--suite", paramLabel = "NAME", description = "A suite of that mirror. Repeatable.")
    private List<String> suites = List.of();

    @Option(
            names = "--component",
            paramLabel = "NAME",
            description = "A component of the suites. Repeatable; main by default.")
    private List<String> components = List.of("main");

    @Option(
            names = "--alpine-mirror",
            paramLabel = "DIR|URL",
            description = "A mirror of Alpine, or a folder laid out as one: v3.24/main/x86_64/APKINDEX.tar.gz.")
    private Optional<String> alpineMirror = Optional.empty();

    @Option(
            names = "--alpine",
            paramLabel = "RELEASE",
            description = "A release of it to read, such as 3.24. Repeatable; all that are in a folder by default.")
    private List<String> alpine = List.of();

    @Option(
            names = "--apk-keys",
            paramLabel = "DIR",
            description = "Believe only Alpine's indexes that are signed by a key in this folder, such as "
                    + "/etc/apk/keys.")
    private Optional<Path> keys = Optional.empty();

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
        boolean anyDebian = !debian.isEmpty() || debianMirror.isPresent();
        if (anyDebian != alpineMirror.isPresent()
                || debianMirror.isPresent() == suites.isEmpty()
                || !anyDebian && imageLog.isEmpty()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The packages are joined from Debian's indexes and from Alpine's",
                    "Give --debian, or --debian-mirror with --suite, and --alpine-mirror; or --image-log for the tags"
                            + " alone.");
        }
        alpineMirror.ifPresent(mirror -> joined(mirror).write(output).forEach(this::tell));
        imageLog.ifPresent(log -> tell(CatalogGenerator.writeTags(log, output)));
        return 0;
    }

    private CatalogGenerator joined(String mirror) {
        List<Release> releases = alpine.stream().map(Release::require).toList();
        CatalogGenerator generator = new CatalogGenerator(mirror, releases, keys);
        debian.forEach(generator::readFolder);
        debianMirror.ifPresent(
                url -> suites.forEach(suite -> generator.readMirror(url, suite, components, console.err()::println)));
        return generator;
    }

    private void tell(CatalogGenerator.Written table) {
        console.print(table.file() + ": " + table.rows() + " rows\n");
    }
}
