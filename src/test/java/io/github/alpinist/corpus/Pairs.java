package io.github.alpinist.corpus;

import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares conversions with what people wrote for Alpine: a folder of folders that each hold {@code debian/Dockerfile} and
 * {@code alpine/Dockerfile}.
 */
final class Pairs {
    private static final int MOST = 60;

    private final Converter converter;
    private final Map<String, Set<String>> missed = new TreeMap<>();
    private final Map<String, Set<String>> extra = new TreeMap<>();
    private final Map<String, Set<String>> agreed = new TreeMap<>();
    private double recall;
    private double precision;
    private final List<String> each = new ArrayList<>();
    private int withTheirs;
    private int withOurs;

    Pairs(Converter converter) {
        this.converter = converter;
    }

    /** @param half 0 or 1 for every second pair, by name; empty takes all */
    void compare(Path folder, List<Integer> half) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> pairs = children.filter(Files::isDirectory).sorted().toList();
            for (int i = 0; i < pairs.size(); i++) {
                if (half.isEmpty() || half.contains(i % 2)) {
                    compare(pairs.get(i));
                }
            }
        }
    }

    private void compare(Path pair) throws IOException {
        Conversion conversion = converter.convert(read(pair.resolve("debian/Dockerfile")));
        Source converted = conversion.original().source().withText(conversion.text());
        Set<String> ours = new TreeSet<>(ApkAdds.of(Dockerfile.parse(converted)));
        Set<String> theirs = new TreeSet<>(ApkAdds.of(read(pair.resolve("alpine/Dockerfile"))));
        if (theirs.isEmpty()) {
            return;
        }
        String name = String.valueOf(pair.getFileName());
        Set<String> shared = new TreeSet<>(ours);
        shared.retainAll(theirs);
        withTheirs++;
        recall += (double) shared.size() / theirs.size();
        if (!ours.isEmpty()) {
            withOurs++;
            precision += (double) shared.size() / ours.size();
        }
        each.add("%3d of %3d of theirs, %3d ours: %s%n       theirs %s%n       ours %s"
                .formatted(shared.size(), theirs.size(), ours.size(), name, theirs, ours));
        note(theirs, shared, name, missed);
        note(ours, shared, name, extra);
        note(shared, Set.of(), name, agreed);
    }

    private static void note(Set<String> names, Set<String> shared, String pair, Map<String, Set<String>> into) {
        names.stream()
                .filter(name -> !shared.contains(name))
                .forEach(name ->
                        into.computeIfAbsent(name, first -> new TreeSet<>()).add(pair));
    }

    private static Dockerfile read(Path file) throws IOException {
        return Dockerfile.parse(Source.of(file.toString(), Files.readAllBytes(file)));
    }

    void print(PrintStream out) {
        out.printf("%n%6d pairs whose Alpine file installs something%n", withTheirs);
        out.printf("%6.1f %% of a person's names are among ours, on average%n", 100 * recall / Math.max(1, withTheirs));
        out.printf(
                "%6.1f %% of ours are among the person's, on average of %d%n",
                100 * precision / Math.max(1, withOurs), withOurs);
        print("a person's that are not ours", missed, out);
        print("ours that are not a person's", extra, out);
        out.printf("%neach pair:%n");
        each.forEach(out::println);
    }

    private void print(String what, Map<String, Set<String>> names, PrintStream out) {
        out.printf("%n%s, in how many pairs, and in how many both have it:%n", what);
        names.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .limit(MOST)
                .forEach(name -> out.printf(
                        "%6d %4d %s  (%s)%n",
                        name.getValue().size(),
                        agreed.getOrDefault(name.getKey(), Set.of()).size(),
                        name.getKey(),
                        String.join(", ", name.getValue().stream().limit(3).toList())));
    }
}
