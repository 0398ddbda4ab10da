package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small repository below {@code src/test/resources/risk}, in the folder of the risk that it shows: one whose name
 * begins with {@code found} has the fault, with the findings of {@code NAME.findings} beside it; one whose name begins
 * with {@code harmless} looks like it and has not. {@code NAME.release} says which Alpine it moves to, 3.21 without. An
 * index of Python packages has the files that {@code NAME.index} lists; nobody is asked where there is none.
 */
record RiskCase(Path folder) {
    private static final String DEVELOPMENT = "Dockerfile.dev";
    private static final Path CASES = Path.of("src/test/resources/risk");
    private static final Catalog CATALOG = Catalog.bundled();

    static List<RiskCase> all() throws IOException {
        try (Stream<Path> folders = Files.walk(CASES, 2)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getNameCount() == CASES.getNameCount() + 2)
                    .sorted()
                    .map(RiskCase::new)
                    .toList();
        }
    }

    String risk() {
        return folder.getName(CASES.getNameCount()).toString();
    }

    boolean isHarmless() {
        return name().startsWith("harmless");
    }

    /** What is found of the risk that the case is for. */
    List<Finding> findings() {
        return everything().stream()
                .filter(finding -> finding.rule().equals(risk()))
                .toList();
    }

    private List<Finding> everything() {
        try {
            Release release = Files.exists(beside(".release"))
                    ? Release.require(Files.readString(beside(".release")))
                    : new Release(3, 21);
            String file = Files.exists(folder.resolve(DEVELOPMENT)) ? DEVELOPMENT : "Dockerfile";
            Source source = Source.of(file, Files.readString(folder.resolve(file)));
            Conversion conversion = new Converter(CATALOG, release, BuildContext.of(folder), List.of())
                    .convert(Dockerfile.parse(source));
            Move move = new Move(RepositoryFiles.of(folder), "", conversion, release, pythonIndex());
            return Stream.concat(Examination.of(move).stream(), Examination.advice(move).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PythonIndex pythonIndex() throws IOException {
        return Files.exists(beside(".index")) ? ListedIndex.read(beside(".index")) : PythonIndex.NONE;
    }

    /** Findings as the file beside the case holds them: two lines each. */
    static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        finding.place() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                                + finding.message() + "\n    remedy: " + finding.remedy() + "\n")
                .collect(Collectors.joining());
    }

    Path expected() {
        return beside(".findings");
    }

    private Path beside(String ending) {
        return folder.resolveSibling(name() + ending);
    }

    private String name() {
        return folder.getFileName().toString();
    }

    @Override
    public String toString() {
        return risk() + "/" + name();
    }
}
