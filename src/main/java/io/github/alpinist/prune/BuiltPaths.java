package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build added to its base image, less what packages brought, as the instructions that carry it into another
 * stage. {@code COPY} keeps owners and permissions of what lies in a folder, but not the folder's own, and it follows a
 * link that it is given: both are set right by a RUN after it.
 */
final class BuiltPaths {
    private static final int FOLDER_MODE = 0755;
    private static final Pattern PLAIN = Pattern.compile("/[\\w.+@:,=~/%-]*");
    /** Signs that COPY takes for patterns or variables, whatever is around them. */
    private static final Pattern UNWRITABLE = Pattern.compile("[*?\\[\\]\\\\$`\"\\p{Cntrl}]");

    private static final Comparator<FileEntry> BY_PATH = Comparator.comparing(FileEntry::path);

    private final List<FileEntry> tops;
    private final Tops carried;
    private final List<FileEntry> changed;
    private final Collection<String> missingFolders;

    /** @param gone what stays behind */
    BuiltPaths(Plan plan, Tops gone) {
        Set<String> addedFolders = plan.added().stream()
                .filter(FileEntry::isFolder)
                .map(FileEntry::path)
                .collect(Collectors.toSet());
        this.changed = plan.changed();
        this.tops = Stream.concat(plan.added().stream(), changed.stream().filter(entry -> !entry.isFolder()))
                .filter(entry -> !addedFolders.contains(ImagePath.parent(entry.path())))
                .filter(entry -> gone.over(entry.path()).isEmpty())
                .filter(entry -> !(entry.isFolder() && isEmptied(entry.path(), plan.added(), gone)))
                .sorted(BY_PATH)
                .toList();
        this.carried = new Tops(tops.stream().map(FileEntry::path).toList());
        this.missingFolders = plan.missingFolders();
    }

    /** Held something, and nothing of it comes along. */
    private static boolean isEmptied(String folder, List<FileEntry> added, Tops gone) {
        List<FileEntry> held = added.stream()
                .filter(entry -> !entry.isFolder() && ImagePath.isWithin(entry.path(), folder))
                .toList();
        return !held.isEmpty()
                && held.stream().allMatch(entry -> gone.over(entry.path()).isPresent());
    }

    /** Whether what stands at a path comes along. */
    boolean carries(String path) {
        return carried.over(path).isPresent();
    }

    /** Whether all of it can be written into instructions. */
    boolean isWritable() {
        return Stream.concat(tops.stream(), changed.stream()).noneMatch(BuiltPaths::isUnwritable);
    }

    private static boolean isUnwritable(FileEntry entry) {
        return entry.type() == FileType.SPECIAL
                || UNWRITABLE.matcher(entry.path()).find()
                || (entry.isSymlink() && UNWRITABLE.matcher(entry.link()).find());
    }

    /**
     * {@code COPY} and {@code RUN} instructions, without line endings at their ends.
     *
     * @param and joins the commands of the RUN
     */
    List<String> instructions(String stage, String and) {
        List<String> lines = new ArrayList<>();
        files().forEach((folder, files) -> lines.add(copy(stage, files, ImagePath.child(folder, ""))));
        tops.stream()
                .filter(FileEntry::isFolder)
                .forEach(folder -> lines.add(copy(stage, List.of(folder.path()), folder.path())));
        List<String> after = after();
        if (!after.isEmpty()) {
            lines.add("RUN " + String.join(and, after));
        }
        return lines;
    }

    private List<String> after() {
        List<String> after = new ArrayList<>();
        List<FileEntry> links = tops.stream().filter(FileEntry::isSymlink).toList();
        List<String> folders = links.stream()
                .map(link -> ImagePath.parent(link.path()))
                .filter(missingFolders::contains)
                .distinct()
                .map(ShellWord::of)
                .toList();
        if (!folders.isEmpty()) {
            after.add("mkdir -p " + String.join(" ", folders));
        }
        links.forEach(link -> after.add("ln -sfn " + ShellWord.of(link.link()) + " " + ShellWord.of(link.path())));
        tops.stream().filter(BuiltPaths::isOddFolder).forEach(folder -> after.addAll(repair(folder)));
        changed.stream().filter(FileEntry::isFolder).forEach(folder -> after.addAll(repair(folder)));
        return after;
    }

    private Map<String, List<String>> files() {
        Map<String, List<String>> byFolder = new TreeMap<>();
        tops.stream()
                .filter(FileEntry::isFile)
                .forEach(file -> byFolder.computeIfAbsent(ImagePath.parent(file.path()), key -> new ArrayList<>())
                        .add(file.path()));
        return byFolder;
    }

    /** Blanks are kept by the form with quotes alone. */
    private static String copy(String stage, List<String> sources, String target) {
        List<String> words = Stream.concat(sources.stream(), Stream.of(target)).toList();
        String paths = words.stream().allMatch(word -> PLAIN.matcher(word).matches())
                ? String.join(" ", words)
                : words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "[", "]"));
        return "COPY --from=" + stage + " " + paths;
    }

    private static boolean isOddFolder(FileEntry entry) {
        return entry.isFolder() && (entry.mode() != FOLDER_MODE || entry.uid() != 0 || entry.gid() != 0);
    }

    private static List<String> repair(FileEntry folder) {
        String path = ShellWord.of(folder.path());
        return List.of(
                "chown " + folder.uid() + ":" + folder.gid() + " " + path,
                String.format(Locale.ROOT, "chmod %04o %s", folder.mode(), path));
    }
}
