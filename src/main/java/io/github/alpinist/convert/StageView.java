package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage with what it stands on, the shell texts in it, and what the conversion has installed in it so far. */
final class StageView {
    private final Stage stage;
    private final Optional<StageView> parent;
    private final List<Snippet> snippets = new ArrayList<>();
    private final Map<String, List<String>> installed = new LinkedHashMap<>();
    private Ground ground = Ground.UNKNOWN;

    StageView(Stage stage, Optional<StageView> parent) {
        this.stage = stage;
        this.parent = parent;
    }

    Stage stage() {
        return stage;
    }

    /** The stage of this file that this one begins from. */
    Optional<StageView> parent() {
        return parent;
    }

    Ground ground() {
        return ground;
    }

    void standsOn(Ground known) {
        ground = known;
    }

    List<Snippet> snippets() {
        return snippets;
    }

    /** Takes over what the parent's packages are at its end. */
    void inheritPackages() {
        parent.ifPresent(before -> installed.putAll(before.installed));
    }

    void install(String debianName, List<String> alpineNames) {
        installed.put(debianName, alpineNames);
    }

    /** The Alpine names that leave with a Debian package: those that no other package still wants. */
    List<String> remove(String debianName) {
        List<String> names = Optional.ofNullable(installed.remove(debianName)).orElse(List.of());
        return names.stream().filter(name -> !has(name)).toList();
    }

    boolean has(String alpineName) {
        return installed.values().stream().anyMatch(names -> names.contains(alpineName));
    }
}
