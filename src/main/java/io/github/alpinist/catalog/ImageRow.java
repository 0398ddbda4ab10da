package io.github.alpinist.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of {@code images.tsv}: the image, its rule, the rule's options, a reason, and a remedy. */
record ImageRow(List<String> cells) {
    ImageRow {
        cells = List.copyOf(cells);
    }

    TagRule rule() {
        return TagRule.named(cells.get(1));
    }

    /** The value of an option {@code name=value}. */
    Optional<String> option(String name) {
        String start = name + "=";
        return Arrays.stream(cells.get(2).split(" ", -1))
                .filter(option -> option.startsWith(start))
                .map(option -> option.substring(start.length()))
                .findFirst();
    }

    List<String> list(String name) {
        return option(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    }

    String reason() {
        return cells.get(3);
    }

    String remedy() {
        return cells.get(4);
    }
}
