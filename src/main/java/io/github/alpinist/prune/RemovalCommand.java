package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that a person would write to remove certain files of one class, and no other file. */
final class RemovalCommand {
    /** More would be read by nobody. */
    private static final int MOST_PATHS = 12;

    /** Each repository's index is there under a number that is nobody's to remember. */
    private static final String INDEXES = "/var/cache/apk";

    private static final int MOST_ROOTS = 4;
    private static final int SHALLOWEST_ROOT = 2;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final FileTree tree;
    private final Sweep sweep;
    private final Tops gone;

    /** @param gone what goes of the class, whichever command removes it */
    RemovalCommand(FileTree tree, FileClass kind, Tops gone) {
        this.tree = tree;
        this.sweep = Sweep.of(kind);
        this.gone = gone;
    }

    /** Empty where the paths are too many, or not such as a Dockerfile can hold. */
    Optional<String> of(List<String> tops) {
        List<String> words = words(tops);
        if (words.size() > MOST_PATHS) {
            return sweep(tops);
        }
        return tops.stream().anyMatch(path -> UNPRINTABLE.matcher(path).find())
                ? Optional.empty()
                : Optional.of("rm -rf " + String.join(" ", words));
    }

    /** Paths; of a folder that stays, of which all goes that is in it, a pattern. */
    private List<String> words(List<String> tops) {
        Tops these = new Tops(tops);
        Map<String, List<String>> byFolder =
                tops.stream().collect(Collectors.groupingBy(ImagePath::parent, TreeMap::new, Collectors.toList()));
        List<String> words = new ArrayList<>();
        byFolder.forEach((folder, paths) -> {
            boolean all = (paths.size() > 1 || folder.equals(INDEXES))
                    && tree.below(folder).stream()
                            .map(FileEntry::path)
                            .filter(path -> ImagePath.parent(path).equals(folder))
                            .allMatch(path -> these.contains(path)
                                    && !ImagePath.name(path).startsWith("."));
            words.addAll(
                    all
                            ? List.of(ShellWord.of(folder) + "/*")
                            : paths.stream().map(ShellWord::of).toList());
        });
        return words;
    }

    private Optional<String> sweep(List<String> tops) {
        List<String> roots = roots(tops);
        boolean meetsAll = tops.stream()
                .allMatch(top -> tree.entry(top).filter(sweep::meets).isPresent());
        boolean meetsMore = roots.stream()
                .flatMap(root -> tree.below(root).stream())
                .anyMatch(entry -> sweep.meets(entry) && gone.over(entry.path()).isEmpty());
        if (!meetsAll || meetsMore || roots.size() > MOST_ROOTS) {
            return Optional.empty();
        }
        String where = roots.stream().map(ShellWord::of).collect(Collectors.joining(" "));
        return Optional.of(sweep.command(where));
    }

    /** The deepest folders that hold all of what begins alike. */
    private static List<String> roots(List<String> tops) {
        TreeMap<String, String> common = new TreeMap<>();
        tops.forEach(top -> common.merge(start(top), ImagePath.parent(top), RemovalCommand::common));
        return List.copyOf(common.values());
    }

    private static String start(String path) {
        List<String> names = List.of(path.substring(1).split("/", -1));
        return String.join("/", names.subList(0, Math.min(SHALLOWEST_ROOT, names.size())));
    }

    private static String common(String one, String other) {
        List<String> names = new ArrayList<>(List.of(one.substring(1).split("/", -1)));
        while (!ImagePath.isWithin(other, "/" + String.join("/", names))) {
            names.remove(names.size() - 1);
        }
        return "/" + String.join("/", names);
    }
}
