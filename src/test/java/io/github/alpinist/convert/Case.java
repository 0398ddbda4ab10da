package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair of files below {@code src/test/resources/convert}, in the folder of the rule that it shows: {@code
 * CASE.in.Dockerfile} converts to {@code CASE.out.Dockerfile} with the findings of {@code CASE.findings} (none where
 * there is no such file), in the build context {@code CASE.context}.
 */
record Case(Path in) {
    private static final Path CASES = Path.of("src/test/resources/convert");
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Release RELEASE = new Release(3, 21);

    static List<Case> all() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".in.Dockerfile"))
                    .sorted()
                    .map(Case::new)
                    .toList();
        }
    }

    /** The id of the rule. */
    String rule() {
        return in.getName(CASES.getNameCount()).toString();
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

    Conversion convert(String text) {
        BuildContext context = BuildContext.of(beside(".context"));
        return new Converter(CATALOG, RELEASE, context, List.of())
                .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
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
        return CASES.relativize(in).toString();
    }
}
