package io.github.alpinist.forge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file CODEOWNERS, as GitHub's page "About code owners" describes it: the last line that is about a file names its
 * owners, and a line without owners says that it has none. Lines that GitHub finds invalid are passed over.
 */
final class CodeOwners {
    /** Where GitHub looks, in this order; the first that is there counts. */
    static final List<String> PLACES = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

    private static final Pattern WORDS = Pattern.compile("(?<!\\\\)\\s+");
    private static final Pattern OWNER =
            Pattern.compile("@[A-Za-z0-9_-]+(\\[bot\\])?(/[A-Za-z0-9._-]+)?|[^@\\s]+@[^@\\s]+");

    private record Line(OwnersPattern pattern, List<String> owners) {}

    private final List<Line> lines;

    private CodeOwners(List<Line> lines) {
        this.lines = lines;
    }

    static CodeOwners parse(String text) {
        return new CodeOwners(
                text.lines().map(CodeOwners::line).flatMap(Optional::stream).toList());
    }

    /** Names of users, {@code org/team} for teams; without those who are known by their mail alone. */
    Set<String> of(Collection<String> paths) {
        Set<String> owners = new LinkedHashSet<>();
        for (String path : paths) {
            lines.stream()
                    .filter(line -> line.pattern().matches(path))
                    .reduce((first, last) -> last)
                    .ifPresent(line -> owners.addAll(line.owners()));
        }
        owners.removeIf(owner -> !owner.startsWith("@"));
        return new LinkedHashSet<>(
                owners.stream().map(owner -> owner.substring(1)).toList());
    }

    private static Optional<Line> line(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WORDS.split(text.strip(), -1)) {
            if (word.startsWith("#")) {
                break;
            }
            words.add(word);
        }
        if (words.isEmpty() || words.get(0).isEmpty() || isInvalid(words.get(0))) {
            return Optional.empty();
        }
        List<String> owners = words.subList(1, words.size());
        boolean known = owners.stream().allMatch(owner -> OWNER.matcher(owner).matches());
        return known ? Optional.of(new Line(OwnersPattern.of(words.get(0)), owners)) : Optional.empty();
    }

    /** What gitignore has and CODEOWNERS has not. */
    private static boolean isInvalid(String pattern) {
        return pattern.startsWith("!") || pattern.startsWith("\\#") || pattern.contains("[") || pattern.equals("/");
    }
}
