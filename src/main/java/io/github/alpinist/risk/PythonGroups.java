package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups of a lock a command installs.
 *
 * @param tool {@code uv}, {@code poetry}, {@code pdm} or {@code pipenv}
 * @param words of the command
 */
record PythonGroups(String tool, List<String> words) {
    private static final Set<String> WITHOUT =
            Set.of("--no-dev", "--no-default-groups", "--prod", "--production", "--without", "--only", "--no-group");
    private static final Set<String> NAMING =
            Set.of("--group", "--with", "--only", "--only-group", "--extra", "--extras", "-E", "-G");

    /** Whether what only development needs is installed. */
    boolean hasDev() {
        if (tool.equals("pipenv")) {
            return words.contains("--dev") || words.contains("-d");
        }
        boolean left = words.stream().map(word -> word.replaceFirst("=.*", "")).anyMatch(WITHOUT::contains);
        boolean exported = tool.equals("poetry") && words.contains("export");
        return !left && !exported;
    }

    /** Whether a group or an extra is named. */
    boolean names(String group) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            Optional<String> value = NAMING.contains(words.get(i - 1))
                    ? Optional.of(word)
                    : Optional.of(word)
                            .filter(each -> each.contains("=") && NAMING.contains(each.replaceFirst("=.*", "")))
                            .map(each -> each.substring(each.indexOf('=') + 1));
            if (value.stream()
                    .flatMap(text -> List.of(text.split("[ ,]")).stream())
                    .anyMatch(group::equals)) {
                return true;
            }
        }
        return false;
    }

    boolean hasExtra(String extra) {
        return words.contains("--all-extras") || names(extra);
    }

    boolean hasGroup(String group) {
        return words.contains("--all-groups") || names(group) || group.equals("dev") && hasDev();
    }

    boolean hasExtras() {
        return words.stream()
                .anyMatch(word -> word.startsWith("--extra") || word.equals("--all-extras") || word.equals("-E"));
    }
}
