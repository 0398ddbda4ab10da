package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pair of files below {@code src/test/resources/convert}, in the folder of the rule that it shows: {@code
 * CASE.in.Dockerfile} converts to {@code CASE.out.Dockerfile} with the findings of {@code CASE.findings} (none where
 * there is no such file), in the build context {@code CASE.context}, of which {@code CASE.out.context} holds the files that
 * change, as they are then. Where there is a file {@code CASE.unreachable},
 * registries are asked and do not answer; {@code CASE.aids} names, a line each, what is added where it is allowed.
 */
record Case(Path in) {
    static final Path FOLDER = Path.of("src/test/resources/convert");
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Release RELEASE = new Release(3, 21);
    private static final Lookup UNREACHABLE =
            reference -> Answer.notReachable("registry.example", "the connection was refused");

    static List<Case> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".in.Dockerfile"))
                    .sorted()
                    .map(Case::new)
                    .toList();
        }
    }

    static List<Case> of(Rule rule) throws IOException {
        return all().stream().filter(pair -> pair.rule().equals(rule.id())).toList();
    }

    /** The id of the rule. */
    String rule() {
        return in.getName(FOLDER.getNameCount()).toString();
    }

    String before() {
        return text(".in.Dockerfile");
    }

    String after() {
        return text(".out.Dockerfile");
    }

    /** A line each: place (with the file's path where it is a script of the context), severity, rule and message. */
    String findings() {
        return text(".findings");
    }

    /** Whether a rule has a part in what becomes of it. */
    boolean shows(Rule rule) {
        Conversion conversion = convert(before());
        return Stream.concat(
                        conversion.changes().stream().map(Change::rule),
                        conversion.findings().stream().map(Finding::rule))
                .anyMatch(rule.id()::equals);
    }

    Conversion convert(String text) {
        BuildContext context = BuildContext.of(beside(".context"));
        Lookup lookup = Files.exists(beside(".unreachable")) ? UNREACHABLE : Lookup.NONE;
        Set<Aid> aids = text(".aids").lines().map(Aid::valueOf).collect(Collectors.toSet());
        return new Converter(CATALOG, RELEASE, context, List.of())
                .withAids(aids)
                .asking(lookup)
                .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
    }

    /** The changed files of the context by their paths. */
    SortedMap<String, String> filesAfter() throws IOException {
        Path folder = beside(".out.context");
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder).filter(Files::isRegularFile)) {
                for (Path file : found.toList()) {
                    files.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    private String text(String ending) {
        Path file = beside(ending);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path beside(String ending) {
        return in.resolveSibling(in.getFileName().toString().replace(".in.Dockerfile", ending));
    }

    @Override
    public String toString() {
        return FOLDER.relativize(in).toString();
    }
}
