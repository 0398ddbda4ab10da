package io.github.alpinist.catalog.join;

import java.util.List;

/** A line of the generated table. */
record Row(String debianName, List<String> alpineNames, Grade grade, List<String> evidence) {
    private static final int ENOUGH = 3;

    Row {
        alpineNames = List.copyOf(alpineNames);
        evidence = List.copyOf(evidence.subList(0, Math.min(ENOUGH, evidence.size())));
    }

    /** Tab-separated: Debian's name, Alpine's, the grade, the evidence; spaces within a cell. */
    String line() {
        return String.join(
                "\t", debianName, String.join(" ", alpineNames), grade.toString(), String.join(" ", evidence));
    }
}
