package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.PythonIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project below {@code examples}, and what {@code examples/expected} says it converts to. */
record Example(Path folder) {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Catalog CATALOG = Catalog.bundled();

    static List<Example> all() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("Dockerfile")))
                    .sorted()
                    .map(Example::new)
                    .toList();
        }
    }

    Settings settings() {
        return ConfigurationFile.read(folder).settings();
    }

    Project project() {
        return Project.open(folder, settings().file(), settings().context());
    }

    Conversion conversion(Release release) {
        Project project = project();
        return new Converter(
                        CATALOG,
                        release,
                        BuildContext.of(project.context()),
                        settings().acceptState())
                .convert(Dockerfiles.original(project));
    }

    /** Those of the conversion, then what a move to musl would break later, then advice. */
    List<Finding> findings(Conversion conversion, Release release) {
        ProjectRisks.Told told = ProjectRisks.of(project(), conversion, release, PythonIndex.NONE);
        return Stream.of(conversion.findings(), told.findings(), told.advice())
                .flatMap(List::stream)
                .toList();
    }

    /** Findings as their golden file holds them: two lines each. */
    static String text(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.place() + " "
                        + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.rule() + ": "
                        + finding.message() + "\n    remedy: " + finding.remedy() + "\n")
                .collect(Collectors.joining());
    }

    Path expectedDockerfile() {
        return EXAMPLES.resolve("expected").resolve(name() + ".Dockerfile");
    }

    Path expectedFindings() {
        return EXAMPLES.resolve("expected").resolve(name() + ".findings");
    }

    /** A file of the example; empty where it has none under that name. */
    Optional<String> read(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Copies it without what a run left there, and gives the copy. */
    Path copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> !each.toString().contains(".alpinist/"))
                    .toList()) {
                Files.copy(file, target.resolve(folder.relativize(file).toString()));
            }
        }
        return target;
    }

    String name() {
        return folder.getFileName().toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
