package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Converts every Dockerfile below a folder in one process, and prints what held and what did not. */
final class Corpus {
    private final Converter converter =
            new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.empty(), List.of());
    private final Map<String, Integer> figures = new TreeMap<>();
    private Duration spent = Duration.ZERO;

    private Corpus() {}

    public static void main(String[] arguments) throws IOException {
        Corpus corpus = new Corpus();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(Corpus::isDockerfile).sorted().toList()) {
                corpus.measure(file);
            }
        }
        corpus.figures.forEach((name, count) -> System.out.println(count + " " + name));
        System.out.println("conversion took " + corpus.spent.toMillis() + " ms");
    }

    private static boolean isDockerfile(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().startsWith("Dockerfile");
    }

    private void measure(Path file) throws IOException {
        count("files");
        Source source = Source.of(file.toString(), Files.readAllBytes(file));
        try {
            long start = System.nanoTime();
            Conversion conversion = converter.convert(Dockerfile.parse(source));
            spent = spent.plusNanos(System.nanoTime() - start);
            check(file, source, conversion);
        } catch (AlpinistException e) {
            fail("refused", file);
        } catch (RuntimeException e) {
            fail("crashed: " + e, file);
        }
    }

    private void check(Path file, Source source, Conversion conversion) {
        count("kind " + conversion.kind());
        conversion.findings().stream()
                .map(finding -> "files with " + finding.severity() + " " + finding.rule())
                .distinct()
                .forEach(this::count);
        Dockerfile again = Dockerfile.parse(source.withText(conversion.text()));
        if (!Edits.apply(source.text(), conversion.edits()).equals(conversion.text())) {
            fail("changed outside of its edits", file);
        }
        if (!converter.convert(again).text().equals(conversion.text())) {
            fail("changed the second time", file);
        }
        List<String> kept = comments(again);
        if (!comments(conversion.original()).stream().allMatch(kept::remove)) {
            fail("lost a comment", file);
        }
    }

    private static List<String> comments(Dockerfile file) {
        return new ArrayList<>(file.comments().stream()
                .map((Span span) -> file.source().text(span))
                .toList());
    }

    private void count(String name) {
        figures.merge(name, 1, Integer::sum);
    }

    private void fail(String what, Path file) {
        count("FAILED " + what);
        System.out.println(what + ": " + file);
    }
}
