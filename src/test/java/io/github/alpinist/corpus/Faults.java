package io.github.alpinist.corpus;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What did not hold: by kind, by cause, in which files. */
final class Faults {
    private static final int CAUSES = 40;
    private static final int EXAMPLES = 3;

    private final Map<String, Map<String, Set<String>>> files = new LinkedHashMap<>();

    /** Announces a kind, so that it is printed even where nothing is found. */
    void watch(String kind) {
        files.computeIfAbsent(kind, first -> new LinkedHashMap<>());
    }

    void add(String kind, String cause, String file) {
        files.computeIfAbsent(kind, first -> new LinkedHashMap<>())
                .computeIfAbsent(cause.strip(), first -> new LinkedHashSet<>())
                .add(file);
    }

    void print(int total, PrintStream out) {
        files.forEach((kind, causes) -> {
            long count =
                    causes.values().stream().flatMap(Set::stream).distinct().count();
            out.printf("%6d of %d files, %5.1f %%: %s%n", count, total, 100.0 * count / Math.max(1, total), kind);
        });
        files.forEach((kind, causes) -> print(kind, causes, out));
    }

    private static void print(String kind, Map<String, Set<String>> causes, PrintStream out) {
        if (causes.isEmpty()) {
            return;
        }
        out.printf("%n%s, by cause:%n", kind);
        List<Map.Entry<String, Set<String>>> most = causes.entrySet().stream()
                .sorted(Comparator.comparingInt(cause -> -cause.getValue().size()))
                .toList();
        most.stream()
                .limit(CAUSES)
                .forEach(cause -> out.printf(
                        "%6d %s  (%s)%n", cause.getValue().size(), cause.getKey(), examples(cause.getValue())));
        if (most.size() > CAUSES) {
            out.printf("       and %d causes more%n", most.size() - CAUSES);
        }
    }

    private static String examples(Set<String> files) {
        return files.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    }
}
