package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.dpkg.DpkgDatabase;
import io.github.alpinist.dpkg.DpkgPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which package each file of an image came with, whatever links lead to its folder. */
public final class Ownership {
    private final FileTree tree;
    private final InstalledDatabase apk;
    private final DpkgDatabase dpkg;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Map<String, String> realFolders = new HashMap<>();

    private Ownership(FileTree tree, InstalledDatabase apk, DpkgDatabase dpkg) {
        this.tree = tree;
        this.apk = apk;
        this.dpkg = dpkg;
    }

    /** Reads the databases that the tree's texts hold: apk's in either place, and dpkg's. */
    public static Ownership of(FileTree tree) {
        Map<String, String> texts = new TreeMap<>();
        tree.textPaths().forEach(path -> tree.text(path).ifPresent(text -> texts.put(path, text)));
        String installed = InstalledDatabase.PATHS.stream()
                .flatMap(path -> tree.text(path).stream())
                .findFirst()
                .orElse("");
        Ownership ownership = new Ownership(tree, InstalledDatabase.parse(installed), DpkgDatabase.parse(texts));
        ownership.claim();
        return ownership;
    }

    private void claim() {
        dpkg.packages().forEach(each -> each.files().forEach(path -> owners.put(real(path), each.name())));
        apk.packages().all().forEach(this::claim);
    }

    private void claim(ApkPackage each) {
        each.files().forEach(file -> owners.put(real(file.path()), each.name()));
        each.folders().forEach(folder -> folders.add(tree.realPath(folder).orElse(folder)));
    }

    /** A package lists the folder at a path, whether or not it has files there. */
    public boolean ownsFolder(String path) {
        return folders.contains(path) || owners.containsKey(path);
    }

    /** The path with links in its folder's path followed, but not the last name's own. */
    String real(String path) {
        String folder = realFolders.computeIfAbsent(
                ImagePath.parent(path), parent -> tree.realPath(parent).orElse(parent));
        return ImagePath.child(folder, ImagePath.name(path));
    }

    /** Name of the package that shipped what stands at a path; a symbolic link there is not followed. */
    public Optional<String> owner(String path) {
        return Optional.ofNullable(owners.get(path)).or(() -> Optional.ofNullable(owners.get(real(path))));
    }

    /** Alpine's installed packages; empty for another distribution's image. */
    public InstalledDatabase apk() {
        return apk;
    }

    /** Debian's installed packages; empty for another distribution's image. */
    public DpkgDatabase dpkg() {
        return dpkg;
    }

    /** Names of the installed packages, sorted; names that stand for lists of others are none. */
    public List<String> packageNames() {
        return Stream.concat(
                        dpkg.packages().stream().map(DpkgPackage::name),
                        apk.packages().all().stream()
                                .filter(each -> !each.isVirtual())
                                .map(ApkPackage::name))
                .sorted()
                .toList();
    }
}
