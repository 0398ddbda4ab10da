package io.github.alpinist.corpus;

import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares conversions with what people wrote for Alpine: a folder of folders that each hold {@code debian/Dockerfile} and
 * {@code alpine/Dockerfile}, and perhaps the files that the former copies in {@code debian/context}.
 */
final class Pairs {
    private static final int MOST = 60;

    private final Function<BuildContext, Converter> converters;
    private final Map<String, Set<String>> missed = new TreeMap<>();
    private final Map<String, Set<String>> extra = new TreeMap<>();
    private final Map<String, Set<String>> agreed = new TreeMap<>();
    private final Agreement byName = new Agreement();
    private final Agreement byPackage = new Agreement();
    private final Optional<Repositories> repositories;
    private final List<String> each = new ArrayList<>();

    /** @param repositories of the release, by which names are also compared by the packages that they stand for */
    Pairs(Function<BuildContext, Converter> converters, Optional<Repositories> repositories) {
        this.converters = converters;
        this.repositories = repositories;
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
        Path files = pair.resolve("debian/context");
        BuildContext context = Files.isDirectory(files) ? BuildContext.of(files) : BuildContext.empty();
        Conversion conversion = converters.apply(context).convert(read(pair.resolve("debian/Dockerfile")));
        Source converted = conversion.original().source().withText(conversion.text());
        Set<String> ours = new TreeSet<>(ApkAdds.of(Dockerfile.parse(converted)));
        Set<String> theirs = new TreeSet<>(ApkAdds.of(read(pair.resolve("alpine/Dockerfile"))));
        if (theirs.isEmpty()) {
            return;
        }
        String name = String.valueOf(pair.getFileName());
        Set<String> shared = new TreeSet<>(ours);
        shared.retainAll(theirs);
        byName.add(theirs.size(), shared.size(), ours.size(), shared.size());
        repositories.ifPresent(known -> addByPackage(ours, theirs, known));
        each.add("%3d of %3d of theirs, %3d ours: %s%n       theirs %s%n       ours %s"
                .formatted(shared.size(), theirs.size(), ours.size(), name, theirs, ours));
        note(theirs, shared, name, missed);
        note(ours, shared, name, extra);
        note(shared, Set.of(), name, agreed);
    }

    /** Two names that the same package answers to are equal, and what the release does not have is no name. */
    private void addByPackage(Set<String> ours, Set<String> theirs, Repositories known) {
        Map<String, Set<String>> packages = new HashMap<>();
        Stream.of(ours, theirs).flatMap(Set::stream).forEach(name -> packages.computeIfAbsent(name, known::providing));
        List<Set<String>> wanted = packages(theirs, packages);
        List<Set<String>> written = packages(ours, packages);
        if (!wanted.isEmpty()) {
            byPackage.add(wanted.size(), among(wanted, written), written.size(), among(written, wanted));
        }
    }

    private static List<Set<String>> packages(Set<String> names, Map<String, Set<String>> packages) {
        return names.stream()
                .map(name -> packages.getOrDefault(name, Set.of()))
                .filter(found -> !found.isEmpty())
                .toList();
    }

    private static int among(List<Set<String>> some, List<Set<String>> others) {
        return (int) some.stream()
                .filter(one -> others.stream().anyMatch(other -> !Collections.disjoint(one, other)))
                .count();
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
        out.printf("%n%6d pairs whose Alpine file installs something%n", byName.pairs());
        byName.print("", out);
        if (repositories.isPresent()) {
            byPackage.print(", by package and without names that the release lacks", out);
        }
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
