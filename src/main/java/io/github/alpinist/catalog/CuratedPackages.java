package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person decided, each row with its reason: a Debian name or {@code /a pattern/}, what becomes of it, Alpine's
 * names, and the reason. Of several rows for one name the first whose packages the release has is the answer.
 */
final class CuratedPackages {
    /** Longer than any name in Debian. */
    private static final int LONGEST_NAME = 200;

    private record Row(Pattern pattern, List<String> cells) {}

    private final Table table;
    private final Supplier<List<Row>> patterns;
    private final AlpineNames names;

    CuratedPackages(Table table, AlpineNames names) {
        this.table = table;
        this.names = names;
        this.patterns = new Lazy<>(() -> patterns(table));
    }

    private static List<Row> patterns(Table table) {
        return table.rows().stream()
                .filter(cells -> cells.get(0).startsWith("/"))
                .map(cells -> new Row(pattern(cells.get(0)), cells))
                .toList();
    }

    private static Pattern pattern(String cell) {
        return Pattern.compile(cell.substring(1, cell.length() - 1));
    }

    Optional<PackageAnswer> answer(String debianName, Release release) {
        return first(table.rows(debianName), release).or(() -> first(matching(debianName), release));
    }

    /** Alpine's names in the rows for a name, whether the release has them or not; a cell each. */
    List<String> alpineNames(String debianName) {
        return Stream.concat(table.rows(debianName).stream(), matching(debianName).stream())
                .map(cells -> cells.get(2))
                .filter(names -> !names.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<PackageAnswer> first(List<List<String>> candidates, Release release) {
        return candidates.stream()
                .flatMap(cells -> answer(cells, release).stream())
                .findFirst();
    }

    private List<List<String>> matching(String debianName) {
        List<List<String>> rows = new ArrayList<>();
        if (debianName.length() > LONGEST_NAME) {
            return rows;
        }
        for (Row row : patterns.get()) {
            Matcher matcher = row.pattern().matcher(new PatientText(debianName));
            if (matcher.matches()) {
                rows.add(row.cells().stream()
                        .map(cell -> cell.contains("$") ? matcher.replaceFirst(cell) : cell)
                        .toList());
            }
        }
        return rows;
    }

    private Optional<PackageAnswer> answer(List<String> cells, Release release) {
        return switch (cells.get(1)) {
            case "is" -> mapped(cells, Confidence.CERTAIN, release);
            case "near" -> mapped(cells, Confidence.LIKELY, release);
            case "drop" -> Optional.of(new PackageAnswer.NotNeeded(cells.get(3)));
            case "none" -> Optional.of(new PackageAnswer.NoEqual(cells.get(3), cells.get(4)));
            default -> throw new IllegalStateException("curated row of an unknown kind: " + cells);
        };
    }

    private Optional<PackageAnswer> mapped(List<String> cells, Confidence confidence, Release release) {
        List<String> alpineNames = List.of(cells.get(2).split(" ", -1));
        if (!alpineNames.stream().allMatch(name -> names.has(name, release))) {
            return Optional.empty();
        }
        return Optional.of(new PackageAnswer.Mapped(alpineNames, Evidence.of(cells.get(3)), confidence));
    }
}
