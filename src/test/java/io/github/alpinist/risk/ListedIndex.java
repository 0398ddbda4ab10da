package io.github.alpinist.risk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.github.alpinist.lookup.PythonFile;
import io.github.alpinist.lookup.PythonFiles;
import io.github.alpinist.lookup.PythonIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An index of Python packages that a file lists, one name of a file a line, its sha256 behind it; the line
 * {@code silent REASON} lets it answer nothing.
 */
record ListedIndex(Map<String, List<PythonFile>> files, Optional<String> silence) implements PythonIndex {
    static ListedIndex read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        return new ListedIndex(
                lines.stream()
                        .filter(line -> !line.startsWith("silent "))
                        .map(ListedIndex::file)
                        .collect(groupingBy(file -> project(file.name()))),
                lines.stream()
                        .filter(line -> line.startsWith("silent "))
                        .map(line -> line.substring("silent ".length()))
                        .findFirst());
    }

    private static PythonFile file(String line) {
        String[] words = line.split(" ", 2);
        return new PythonFile(words[0], words.length > 1 ? words[1] : "", false);
    }

    private static String project(String file) {
        return file.substring(0, file.indexOf('-')).replace('_', '-').toLowerCase(Locale.ROOT);
    }

    @Override
    public PythonFiles files(Collection<String> projects) {
        return silence.isPresent()
                ? new PythonFiles(Map.of(), silence)
                : new PythonFiles(
                        projects.stream()
                                .distinct()
                                .collect(toMap(Function.identity(), name -> files.getOrDefault(name, List.of()))),
                        silence);
    }
}
