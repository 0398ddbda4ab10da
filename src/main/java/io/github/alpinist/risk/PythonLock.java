package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code uv.lock}, {@code poetry.lock} (its versions 1 and 2), {@code pdm.lock} and {@code pylock.toml} (PEP 751)
 * line by line, as their tools write them.
 */
final class PythonLock {
    private static final Pattern FILE = Pattern.compile(".*\\.(?:whl|tar\\.gz|tar\\.bz2|tgz|zip)");

    private final Source source;
    private final List<LockedPackage> packages = new ArrayList<>();
    private final Map<String, List<String>> filesByName = new HashMap<>();
    private String table = "";
    private String key = "";

    private PythonLock(Source source) {
        this.source = source;
    }

    static List<LockedPackage> read(Source source) {
        return new PythonLock(source).read();
    }

    private List<LockedPackage> read() {
        for (int number = 1; number <= source.lineCount(); number++) {
            String line = source.line(number).strip();
            Optional<TomlLine.Header> header = TomlLine.header(line).filter(any -> !line.contains("="));
            if (header.isPresent()) {
                header(header.get(), number);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                line(line);
            }
        }
        packages.forEach(
                each -> filesByName.getOrDefault(each.name(), List.of()).forEach(each::file));
        return packages;
    }

    private void header(TomlLine.Header header, int number) {
        table = header.name().replaceFirst("^packages", "package");
        key = "";
        if (header.element() && table.equals("package")) {
            packages.add(new LockedPackage(new Place(source.name(), number, 1)));
        }
    }

    private void line(String line) {
        String value = line;
        Optional<TomlLine.Pair> pair = line.charAt(0) == '{' ? Optional.empty() : TomlLine.pair(line);
        if (pair.isPresent()) {
            key = pair.get().key();
            value = pair.get().value();
        }
        if (table.equals("metadata.files")) {
            filesByName
                    .computeIfAbsent(PythonPin.normal(key), name -> new ArrayList<>())
                    .addAll(files(value));
        } else if (!packages.isEmpty()) {
            value(packages.get(packages.size() - 1), pair.isPresent(), value);
        }
    }

    private void value(LockedPackage each, boolean begins, String value) {
        switch (table) {
            case "package" -> own(each, begins, value);
            case "package.source", "package.index" -> each.source(key + " = " + value);
            case "package.dev-dependencies" -> edges(each, "group:" + key, value);
            case "package.optional-dependencies" -> edges(each, "extra:" + key, value);
            case "package.dependencies" ->
                each.edge(new LockedPackage.Edge(
                        PythonPin.normal(key), "dependencies", TomlLine.inner(value, "markers")));
            default -> {
                if (table.startsWith("package.")) {
                    files(value).forEach(each::file);
                }
            }
        }
    }

    private void own(LockedPackage each, boolean begins, String value) {
        if (begins) {
            each.value(key, value);
        }
        if (key.equals("dependencies")) {
            edges(each, "dependencies", value);
        } else if (!key.equals("source")) {
            files(value).forEach(each::file);
        }
    }

    private static void edges(LockedPackage each, String kind, String line) {
        for (String part : line.split("}", -1)) {
            String name = TomlLine.inner(part, "name");
            if (!name.isEmpty()) {
                each.edge(new LockedPackage.Edge(PythonPin.normal(name), kind, TomlLine.inner(part, "marker")));
            }
        }
    }

    /** The names of files among a line's texts, which are names, paths or addresses. */
    private static List<String> files(String line) {
        return TomlLine.texts(line).stream()
                .map(text -> text.replaceFirst("[?#].*", ""))
                .filter(text -> FILE.matcher(text).matches())
                .map(text -> text.substring(text.lastIndexOf('/') + 1).replace("%2B", "+"))
                .toList();
    }
}
