package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a build that are of a {@link FileClass}: not the base image's, and owned by no package. */
final class ClassedFiles {
    private final ImageContents image;
    private final FileTree base;

    /** Units with their files, both in the order of their paths. */
    private final Map<FileClass, Map<String, List<FileEntry>>> units = new EnumMap<>(FileClass.class);

    ClassedFiles(ImageContents image, FileTree base) {
        this.image = image;
        this.base = base;
        image.tree().entries().stream().filter(this::wasBuilt).forEach(this::add);
        units.forEach((kind, found) -> found.values().removeIf(files -> !isPlausible(kind, files)));
        units.values().removeIf(Map::isEmpty);
    }

    private boolean wasBuilt(FileEntry entry) {
        return (entry.isFile() || entry.isSymlink())
                && base.entry(entry.path()).isEmpty()
                && image.isUnowned(entry.path());
    }

    private void add(FileEntry entry) {
        FileClass.of(entry.path(), path -> image.tree().entry(path).isPresent())
                .ifPresent(member -> units.computeIfAbsent(member.kind(), key -> new TreeMap<>())
                        .computeIfAbsent(member.unit(), key -> new ArrayList<>())
                        .add(entry));
    }

    private static boolean isPlausible(FileClass kind, List<FileEntry> files) {
        return kind.isPlausible(files.stream().map(file -> ImagePath.name(file.path())));
    }

    Set<FileClass> kinds() {
        return units.keySet();
    }

    /** Files of a class, by what is removed as a whole where it can be. */
    Map<String, List<FileEntry>> of(FileClass kind) {
        return units.getOrDefault(kind, Map.of());
    }

    /** The fewest paths that stand for certain files of one unit: a folder where nothing else is in it. */
    List<String> tops(String unit, Set<String> files) {
        Set<String> tops = new LinkedHashSet<>();
        addTops(unit, files, tops);
        return List.copyOf(tops);
    }

    private void addTops(String path, Set<String> files, Set<String> tops) {
        if (files.contains(path)) {
            tops.add(path);
        } else if (goesWhole(path, files)) {
            tops.add(path);
        } else {
            files.stream()
                    .filter(file -> !file.equals(path) && ImagePath.isWithin(file, path))
                    .map(file -> firstBelow(path, file))
                    .distinct()
                    .forEach(child -> addTops(child, files, tops));
        }
    }

    private static String firstBelow(String folder, String path) {
        int from = folder.equals(ImagePath.ROOT) ? 1 : folder.length() + 1;
        int slash = path.indexOf('/', from);
        return slash < 0 ? path : path.substring(0, slash);
    }

    private boolean goesWhole(String path, Set<String> files) {
        Optional<FileEntry> folder = image.tree().entry(path).filter(FileEntry::isFolder);
        Collection<FileEntry> below = image.tree().below(path);
        return folder.isPresent()
                && Stream.concat(folder.stream(), below.stream().filter(FileEntry::isFolder))
                        .noneMatch(this::mustStay)
                && below.stream().allMatch(entry -> entry.isFolder() || files.contains(entry.path()));
    }

    private boolean mustStay(FileEntry folder) {
        return base.entry(folder.path()).isPresent() || image.ownership().ownsFolder(folder.path());
    }
}
