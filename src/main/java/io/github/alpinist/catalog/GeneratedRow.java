package io.github.alpinist.catalog;

import java.util.List;

/** A row of {@code packages.tsv}: Debian's package, Alpine's, the grade, the evidence. */
record GeneratedRow(String debianName, List<String> alpineNames, String grade, Evidence evidence) {
    static GeneratedRow of(List<String> cells) {
        return new GeneratedRow(
                cells.get(0),
                List.of(cells.get(1).split(" ", -1)),
                cells.get(2),
                new Evidence(List.of(cells.get(3).split(" ", -1))));
    }

    boolean isSuggestion() {
        return grade.equals("suggest");
    }

    PackageAnswer.Mapped answer() {
        return new PackageAnswer.Mapped(
                alpineNames, evidence, grade.equals("certain") ? Confidence.CERTAIN : Confidence.LIKELY);
    }
}
