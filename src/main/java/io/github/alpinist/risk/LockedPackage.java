package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A package of a lock of uv, poetry, pdm or PEP 751, as it is being read. */
final class LockedPackage {
    /**
     * A dependency.
     *
     * @param kind {@code dependencies}, {@code extra:NAME} or {@code group:NAME}
     * @param marker when it holds; empty where always
     */
    record Edge(String name, String kind, String marker) {}

    private static final int LONGEST_SOURCE = 2000;

    private final Place place;
    private final List<String> files = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private String name = "";
    private String version = "";
    private String marker = "";
    private String source = "";
    private boolean optional;

    LockedPackage(Place place) {
        this.place = place;
    }

    /** What a line of the package's own table says. */
    void value(String key, String text) {
        switch (key) {
            case "name" -> name = PythonPin.normal(TomlLine.text(text));
            case "version" -> version = TomlLine.text(text);
            case "marker", "markers" -> marker = TomlLine.text(text);
            case "source" -> source = text.toLowerCase(Locale.ROOT);
            case "category" -> groups.add(TomlLine.text(text).equals("dev") ? "dev" : "main");
            case "groups" -> groups.addAll(TomlLine.texts(text));
            case "optional" -> optional = text.strip().equals("true");
            default -> {}
        }
    }

    void file(String file) {
        files.add(file);
    }

    void edge(Edge edge) {
        edges.add(edge);
    }

    void source(String text) {
        if (source.length() < LONGEST_SOURCE) {
            source += " " + text.toLowerCase(Locale.ROOT);
        }
    }

    String name() {
        return name;
    }

    String marker() {
        return marker;
    }

    List<String> groups() {
        return groups;
    }

    List<Edge> edges() {
        return edges;
    }

    boolean isOptional() {
        return optional;
    }

    /** Whether it is the project itself, or a part of it. */
    boolean isRoot() {
        return source.contains("editable =") || source.contains("virtual =");
    }

    PythonPin pin() {
        boolean elsewhere = source.contains("legacy")
                || source.contains("registry =") && !source.contains("//pypi.org/")
                || source.contains("url =") && !source.contains("legacy");
        return new PythonPin(name, version, "", place, files, hashes, !elsewhere, false);
    }
}
