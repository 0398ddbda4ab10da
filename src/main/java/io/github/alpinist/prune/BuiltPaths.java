package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a build added to its base image, less what packages brought, as the instructions that carry it into another
 * stage. {@code COPY} keeps owners and permissions of what lies in a folder, but not the folder's own, and it follows a
 * link that it is given: both are set right by a RUN after it.
 */
final class BuiltPaths {
    private static final int FOLDER_MODE = 0755;
    private static final Pattern PLAIN = Pattern.compile("/[\\w.+@:,=~/-]+");
    private static final Comparator<FileEntry> BY_PATH = Comparator.comparing(FileEntry::path);

    private final List<FileEntry> tops;
    private final List<FileEntry> changedFolders;

    /**
     * @param added entries that the base image does not have and no package owns
     * @param changed entries that the base image, or the package that owns them, has otherwise
     */
    BuiltPaths(List<FileEntry> added, List<FileEntry> changed) {
        Set<String> folders = new HashSet<>();
        added.stream().filter(FileEntry::isFolder).map(FileEntry::path).forEach(folders::add);
        this.tops = Stream.concat(added.stream(), changed.stream().filter(entry -> !entry.isFolder()))
                .filter(entry -> !folders.contains(ImagePath.parent(entry.path())))
                .sorted(BY_PATH)
                .toList();
        this.changedFolders = changed.stream().filter(FileEntry::isFolder).toList();
    }

    /** Paths that COPY could not be given as they are. */
    List<String> odd() {
        return Stream.concat(tops.stream(), changedFolders.stream())
                .map(FileEntry::path)
                .filter(path -> !PLAIN.matcher(path).matches())
                .toList();
    }

    /** {@code COPY} and {@code RUN} instructions, one a line, without a last line ending. */
    List<String> instructions(String stage) {
        List<String> lines = new ArrayList<>();
        files().forEach((folder, files) -> lines.add(copyFiles(stage, folder, files)));
        tops.stream()
                .filter(FileEntry::isFolder)
                .forEach(folder -> lines.add("COPY --from=" + stage + " " + folder.path() + " " + folder.path()));
        List<String> after = new ArrayList<>();
        tops.stream()
                .filter(FileEntry::isSymlink)
                .forEach(link -> after.add("ln -sfn " + link.link() + " " + link.path()));
        tops.stream().filter(BuiltPaths::isOddFolder).forEach(folder -> after.addAll(repair(folder)));
        changedFolders.forEach(folder -> after.addAll(repair(folder)));
        if (!after.isEmpty()) {
            lines.add("RUN " + String.join(" \\\n    && ", after));
        }
        return lines;
    }

    private Map<String, List<String>> files() {
        Map<String, List<String>> byFolder = new TreeMap<>();
        tops.stream()
                .filter(FileEntry::isFile)
                .forEach(file -> byFolder.computeIfAbsent(ImagePath.parent(file.path()), key -> new ArrayList<>())
                        .add(file.path()));
        return byFolder;
    }

    private static String copyFiles(String stage, String folder, List<String> files) {
        String target = folder.equals(ImagePath.ROOT) ? folder : folder + "/";
        return "COPY --from=" + stage + " " + String.join(" ", files) + " " + target;
    }

    private static boolean isOddFolder(FileEntry entry) {
        return entry.isFolder() && (entry.mode() != FOLDER_MODE || entry.uid() != 0 || entry.gid() != 0);
    }

    private static List<String> repair(FileEntry folder) {
        return List.of(
                "chown " + folder.uid() + ":" + folder.gid() + " " + folder.path(),
                String.format(Locale.ROOT, "chmod %04o %s", folder.mode(), folder.path()));
    }
}
