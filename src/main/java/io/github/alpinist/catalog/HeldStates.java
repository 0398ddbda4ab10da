package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;

/** The rows of {@code state.tsv}. */
final class HeldStates {
    private final Table table;

    HeldStates(Table table) {
        this.table = table;
    }

    Optional<HeldState> ofImage(ImageName name) {
        return find("image", name.publicName());
    }

    Optional<HeldState> ofPackage(String debianName) {
        return find("package", debianName);
    }

    private Optional<HeldState> find(String kind, String name) {
        return table.rows(kind).stream()
                .filter(cells -> matches(cells.get(1), name))
                .findFirst()
                .map(HeldStates::state);
    }

    private static boolean matches(String key, String name) {
        return key.startsWith("/") ? name.matches(key.substring(1, key.length() - 1)) : name.equals(key);
    }

    private static HeldState state(List<String> cells) {
        return new HeldState(cells.get(2), cells.get(3), cells.get(4));
    }
}
