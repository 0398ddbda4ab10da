package io.github.alpinist.prune;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Folders that only packages that leave had made: what the build put into them needs them once more. */
final class MissingFolders {
    private final ImageContents image;
    private final ImageContents base;
    private final Set<String> there = new TreeSet<>();

    /** @param stay names of the packages that stay */
    MissingFolders(ImageContents image, ImageContents base, Set<String> stay) {
        this.image = image;
        this.base = base;
        stay.stream()
                .flatMap(name -> image.ownership().apk().packages().named(name).stream())
                .flatMap(each -> each.folders().stream())
                .forEach(folder -> there.add(image.tree().realPath(folder).orElse(folder)));
    }

    /** Whether a folder is there without the packages that leave. */
    boolean isThere(String folder) {
        return there.contains(folder) || base.tree().entry(folder).isPresent();
    }

    Set<String> of(Collection<FileEntry> added) {
        Set<String> missing = new TreeSet<>();
        added.stream()
                .map(entry -> ImagePath.parent(entry.path()))
                .filter(folder -> image.ownership().ownsFolder(folder))
                .filter(folder -> !isThere(folder))
                .forEach(missing::add);
        return missing;
    }
}
