package io.github.alpinist.corpus;

import io.github.alpinist.apk.DockerClient;
import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Converts every Dockerfile below a folder in one process, and prints what held and what did not, by cause. */
@Command(name = "src/corpus/measure", sortOptions = false, mixinStandardHelpOptions = true)
final class Corpus implements Callable<Integer> {
    private static final String REFUSED = "refused as a whole";

    @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders with files called Dockerfile*.")
    private List<Path> folders = List.of();

    @Option(names = "--alpine", paramLabel = "RELEASE", description = "Alpine's release; ${DEFAULT-VALUE}.")
    private String alpine = "3.21";

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description =
                    "The release's repositories, such as DIR/main/x86_64/APKINDEX.tar.gz; names are looked up there, and "
                            + "a real apk is asked whether it accepts each file's packages, where the engine has an Alpine.")
    private Optional<Path> index = Optional.empty();

    @Option(
            names = "--pairs",
            paramLabel = "DIR",
            description = "Compare DIR/*/debian/Dockerfile, converted, with DIR/*/alpine/Dockerfile.")
    private Optional<Path> pairs = Optional.empty();

    @Option(names = "--half", paramLabel = "0|1", description = "Of the pairs, every second one only.")
    private List<Integer> half = List.of();

    private final Faults faults = new Faults();
    private int files;
    private Duration spent = Duration.ZERO;

    private Corpus() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Corpus()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Catalog catalog = Catalog.bundled();
        Release release = Release.parse(alpine).orElseThrow();
        Converter converter = new Converter(catalog, release, BuildContext.empty(), List.of());
        List<Check> checks = checks();
        faults.watch(REFUSED);
        checks.forEach(check -> faults.watch(check.fault()));
        for (Path folder : folders) {
            for (Path file : dockerfiles(folder)) {
                examine(Source.of(folder.relativize(file).toString(), Files.readAllBytes(file)), converter, checks);
            }
        }
        checks.forEach(check -> check.finish(faults));
        System.out.printf("%6d files, each converted twice in %d ms altogether%n", files, spent.toMillis());
        faults.print(files, System.out);
        if (pairs.isPresent()) {
            Pairs comparison = new Pairs(
                    context -> new Converter(catalog, release, context, List.of()),
                    index.isPresent() ? Optional.of(Repositories.below(index.get())) : Optional.empty());
            comparison.compare(pairs.get(), half);
            comparison.print(System.out);
        }
        return 0;
    }

    private List<Check> checks() throws IOException {
        List<Check> checks = new ArrayList<>(List.of(
                new CommentsStay(),
                new OnlyEditsChange(),
                new SecondTimeSame(),
                new ShellStays(),
                new NothingOfAptStays()));
        if (index.isPresent()) {
            Repositories repositories = Repositories.below(index.get());
            checks.add(new NamesExist(repositories));
            DockerClient.alpine().ifPresent(image -> checks.add(new SolverAccepts(repositories, image)));
        }
        return checks;
    }

    private static List<Path> dockerfiles(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith("Dockerfile"))
                    .sorted()
                    .toList();
        }
    }

    private void examine(Source source, Converter converter, List<Check> checks) {
        files++;
        try {
            long start = System.nanoTime();
            Sample sample = Sample.of(source, converter);
            spent = spent.plusNanos(System.nanoTime() - start);
            sample.conversion().findings().stream()
                    .filter(Finding::isBlocker)
                    .forEach(finding -> faults.add("blocked", finding.rule(), source.name()));
            checks.forEach(check -> check.examine(sample, faults));
        } catch (AlpinistException e) {
            faults.add(REFUSED, e.getMessage().replace(source.name(), "FILE"), source.name());
        } catch (RuntimeException e) {
            faults.add(REFUSED, "crashed: " + e, source.name());
        }
    }
}
