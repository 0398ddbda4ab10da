package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The generated table: what the distributions' own indexes tell. */
final class GeneratedPackages {
    private static final String ABI_OF_2038 = "t64";

    private final SortedTable table;
    private final AlpineNames names;

    GeneratedPackages(SortedTable table, AlpineNames names) {
        this.table = table;
        this.names = names;
    }

    Optional<PackageAnswer.Mapped> answer(String debianName, Release release) {
        return named(debianName, release)
                .or(() -> withoutAbi(debianName).flatMap(name -> named(name, release)))
                .or(() -> LibraryFamily.of(debianName).flatMap(family -> family(family, release)));
    }

    private Optional<PackageAnswer.Mapped> named(String debianName, Release release) {
        return rows(debianName)
                .filter(row -> !row.isSuggestion() && isIn(row, release))
                .findFirst()
                .map(GeneratedRow::answer);
    }

    private Stream<GeneratedRow> rows(String debianName) {
        return table.rows(debianName).stream().map(GeneratedRow::of);
    }

    private boolean isIn(GeneratedRow row, Release release) {
        return row.alpineNames().stream().allMatch(name -> names.has(name, release));
    }

    private static Optional<String> withoutAbi(String debianName) {
        return debianName.endsWith(ABI_OF_2038)
                ? Optional.of(debianName.substring(0, debianName.length() - ABI_OF_2038.length()))
                : Optional.empty();
    }

    /** What all the family's known packages of the release agree upon. */
    private Optional<PackageAnswer.Mapped> family(LibraryFamily family, Release release) {
        List<GeneratedRow> kin = table.rowsFrom(family.start()).stream()
                .map(GeneratedRow::of)
                .filter(row -> family.includes(row.debianName()) && !row.isSuggestion() && isIn(row, release))
                .toList();
        if (kin.stream().map(GeneratedRow::alpineNames).distinct().count() != 1) {
            return Optional.empty();
        }
        GeneratedRow first = kin.get(0);
        List<String> facts = new ArrayList<>(List.of("like:" + first.debianName()));
        facts.addAll(first.evidence().facts());
        return Optional.of(new PackageAnswer.Mapped(first.alpineNames(), new Evidence(facts), Confidence.LIKELY));
    }

    /** Rows that are too weak for an answer, each of their packages that the release has. */
    List<Suggestion> suggestions(String debianName, Release release) {
        return rows(debianName)
                .flatMap(row -> row.alpineNames().stream().map(name -> new Suggestion(name, row.evidence())))
                .filter(each -> names.has(each.alpineName(), release))
                .distinct()
                .toList();
    }
}
