package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a row in the form of {@code curated.tsv} must be: name, kind, Alpine's names, reason, and what helps. */
final class CuratedRow {
    /** The form, for a person. */
    static final String FORM =
            "Write it as NAME or /PATTERN/, 'is', 'near', 'drop' or 'none', Alpine's names with spaces"
                    + " between them, the reason, and for 'none' what helps, with a tab between the cells.";

    private static final Pattern DEBIAN_NAME = Pattern.compile("[a-z0-9][a-z0-9+.-]+");
    private static final Pattern ALPINE_NAMES = Pattern.compile("[\\w.$][\\w.+$-]*(?: [\\w.$][\\w.+$-]*)*");
    private static final Pattern GROUP = Pattern.compile("\\$(\\d?)");

    private CuratedRow() {}

    /** Why it cannot be used; empty where it can. */
    static Optional<String> problem(List<String> cells) {
        if (cells.size() < 4 || cells.size() > 5) {
            return Optional.of("the row has " + cells.size() + " cells");
        }
        if (cells.get(3).isBlank()) {
            return Optional.of("the row has no reason");
        }
        return kind(cells).or(() -> name(cells));
    }

    private static Optional<String> kind(List<String> cells) {
        boolean known = switch (cells.get(1)) {
            case "is", "near" -> ALPINE_NAMES.matcher(cells.get(2)).matches();
            case "drop" -> cells.get(2).isEmpty();
            case "none" ->
                cells.get(2).isEmpty() && cells.size() == 5 && !cells.get(4).isBlank();
            default -> false;
        };
        return known ? Optional.empty() : Optional.of("the row's kind is unknown, or its other cells do not fit it");
    }

    private static Optional<String> name(List<String> cells) {
        String name = cells.get(0);
        if (name.length() < 3 || !name.startsWith("/") || !name.endsWith("/")) {
            boolean plain = DEBIAN_NAME.matcher(name).matches() && cells.get(2).indexOf('$') < 0;
            return plain ? Optional.empty() : Optional.of("'" + name + "' is no name of a Debian package");
        }
        try {
            int groups = Pattern.compile(name.substring(1, name.length() - 1))
                    .matcher("")
                    .groupCount();
            return groups(cells, groups) ? Optional.empty() : Optional.of("a group that the pattern does not have");
        } catch (PatternSyntaxException e) {
            return Optional.of("the pattern is none: " + e.getDescription());
        }
    }

    /** Whether each group that is asked for in the cells is there; a backslash would escape what stands behind it. */
    private static boolean groups(List<String> cells, int count) {
        return cells.stream().skip(1).noneMatch(cell -> cell.indexOf('\\') >= 0)
                && cells.subList(2, cells.size()).stream()
                        .flatMap(cell -> GROUP.matcher(cell).results())
                        .allMatch(asked -> !asked.group(1).isEmpty() && Integer.parseInt(asked.group(1)) <= count);
    }
}
